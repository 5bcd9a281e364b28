import SwiftUI

/// The whole screen; what stands between header and footer scrolls.
struct ContentView: View {
    var body: some View {
        VStack(spacing: 0) {
            ScrollView {
                VStack(spacing: 16) {
                    ListSection()
                }
                .padding(16)
            }
            TabBarSection()
        }
        .background(Palette.canvas.ignoresSafeArea())
    }
}

private struct ListSection: View {
    @State private var switch1 = true
    @State private var slider1 = 0.5
    @State private var switch2 = true
    @State private var slider2 = 0.5

    var body: some View {
        Panel {
            Line {
                Picture(words: "Image 1")
                    .accessibilityIdentifier("image_1")
                Text(verbatim: "Label 1")
                    .font(.body)
                    .foregroundColor(Palette.ink)
                    .frame(maxWidth: .infinity, alignment: .leading)
                    .accessibilityIdentifier("label_1")
            }
            .accessibilityElement(children: .contain)
            .accessibilityIdentifier("list_item_1")
            Line {
                Text(verbatim: "Notifications; \"all\" of them")
                    .font(.body)
                    .foregroundColor(Palette.labelInk)
                    .frame(maxWidth: .infinity, alignment: .leading)
                    .accessibilityIdentifier("label_notifications_all_of_them")
                Toggle(isOn: $switch1) {
                    Text(verbatim: "Notifications; \"all\" of them")
                }
                .foregroundColor(Palette.ink)
                .labelsHidden()
                .accessibilityIdentifier("switch_1")
            }
            .accessibilityElement(children: .contain)
            .accessibilityIdentifier("list_item_2")
            Line {
                Text(verbatim: "Label 3")
                    .font(.body)
                    .foregroundColor(Palette.ink)
                    .accessibilityIdentifier("label_3")
                Slider(value: $slider1)
                    .accessibilityLabel(Text(verbatim: "Label 3"))
                    .accessibilityIdentifier("slider_1")
                Text(verbatim: "Label 4")
                    .font(.body)
                    .foregroundColor(Palette.ink)
                    .accessibilityIdentifier("label_4")
            }
            .accessibilityElement(children: .contain)
            .accessibilityIdentifier("list_item_3")
            Line {
                Text(verbatim: "Label 5")
                    .font(.body)
                    .foregroundColor(Palette.ink)
                    .frame(maxWidth: .infinity, alignment: .leading)
                    .accessibilityIdentifier("label_5")
                Button {
                } label: {
                    Image(systemName: "plus.circle")
                }
                .buttonStyle(PressedStyle(ink: Palette.accent))
                .accessibilityLabel(Text(verbatim: "Add"))
                .accessibilityIdentifier("icon_button_add")
            }
            .accessibilityElement(children: .contain)
            .accessibilityIdentifier("list_item_4")
            Line(ground: Palette.listItemGround) {
                Picture(words: "A cat & a dog")
                    .accessibilityIdentifier("image_a_cat_a_dog")
                Picture(words: "Image 3")
                    .accessibilityIdentifier("image_3")
                Picture(words: "Image 4")
                    .accessibilityIdentifier("image_4")
            }
            .accessibilityElement(children: .contain)
            .accessibilityIdentifier("list_item_5")
            Line {
                Toggle(isOn: $switch2) {
                    Text(verbatim: "Switch 2")
                }
                .foregroundColor(Palette.ink)
                .accessibilityIdentifier("switch_2")
                Slider(value: $slider2)
                    .accessibilityLabel(Text(verbatim: "Slider 2"))
                    .accessibilityIdentifier("slider_2")
                Button {
                } label: {
                    Image(systemName: "plus.circle")
                }
                .buttonStyle(PressedStyle(ink: Palette.accent))
                .accessibilityLabel(Text(verbatim: "Add"))
                .accessibilityIdentifier("icon_button_add_2")
            }
            .accessibilityElement(children: .contain)
            .accessibilityIdentifier("list_item_6")
        }
        .accessibilityElement(children: .contain)
        .accessibilityIdentifier("list")
    }
}

private struct TabBarSection: View {
    var body: some View {
        Tabs {
            TabButton(symbol: "magnifyingglass", words: "Search", isCurrent: true, ink: Palette.accent)
                .accessibilityIdentifier("tab_search")
            TabButton(symbol: "person.crop.circle", words: "Contacts")
                .accessibilityIdentifier("tab_contacts")
            TabButton(symbol: "arrow.down.circle", words: "Downloads")
                .accessibilityIdentifier("tab_downloads")
            TabButton(symbol: "ellipsis.circle", words: "More")
                .accessibilityIdentifier("tab_more")
        }
        .accessibilityElement(children: .contain)
        .accessibilityIdentifier("tab_bar")
    }
}

#Preview {
    ContentView()
}
