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
    @State private var slider1 = 0.5
    @State private var switch1 = false
    @State private var switchWiFi = false
    @State private var checkbox1 = false
    @State private var checkbox2 = false
    @State private var slider2 = 0.5
    @State private var chosen = ""

    var body: some View {
        Panel {
            Line {
                Text(verbatim: "Label 1")
                    .font(.body)
                    .foregroundColor(Palette.ink)
                    .accessibilityIdentifier("label_1")
                Slider(value: $slider1)
                    .accessibilityLabel(Text(verbatim: "Label 1"))
                    .accessibilityIdentifier("slider_1")
                Text(verbatim: "Label 2")
                    .font(.body)
                    .foregroundColor(Palette.ink)
                    .accessibilityIdentifier("label_2")
            }
            .accessibilityElement(children: .contain)
            .accessibilityIdentifier("list_item_1")
            Line {
                Button {
                } label: {
                    Text(verbatim: "Save \\ 'all' @ 100%")
                }
                .buttonStyle(PressedStyle())
                .accessibilityIdentifier("button_save_all_100")
                Toggle(isOn: $switch1) {
                    Text(verbatim: "Switch 1")
                }
                .foregroundColor(Palette.ink)
                .accessibilityIdentifier("switch_1")
                Toggle(isOn: $switchWiFi) {
                    Text(verbatim: "Wi-Fi")
                }
                .foregroundColor(Palette.switchInk)
                .tint(Palette.switchInk)
                .accessibilityIdentifier("switch_wi_fi")
            }
            .accessibilityElement(children: .contain)
            .accessibilityIdentifier("list_item_2")
            Line {
                Toggle(isOn: $checkbox1) {
                    Text(verbatim: "Checkbox 1")
                }
                .toggleStyle(CheckStyle())
                .foregroundColor(Palette.ink)
                .accessibilityIdentifier("checkbox_1")
                Toggle(isOn: $checkbox2) {
                    Text(verbatim: "Checkbox 2")
                }
                .toggleStyle(CheckStyle())
                .foregroundColor(Palette.ink)
                .accessibilityIdentifier("checkbox_2")
            }
            .accessibilityElement(children: .contain)
            .accessibilityIdentifier("list_item_3")
            Line(ground: Palette.listItemGround) {
                Option(id: "radio_1", words: "Option 1", ink: Palette.listItemInk, chosen: $chosen)
                    .accessibilityIdentifier("radio_1")
                Option(id: "radio_home_e", words: "@home? <é>", ink: Palette.radioInk, chosen: $chosen)
                    .accessibilityIdentifier("radio_home_e")
            }
            .accessibilityElement(children: .contain)
            .accessibilityIdentifier("list_item_4")
            Line {
                Slider(value: $slider2)
                    .accessibilityLabel(Text(verbatim: "Slider 2"))
                    .accessibilityIdentifier("slider_2")
            }
            .accessibilityElement(children: .contain)
            .accessibilityIdentifier("list_item_5")
        }
        .accessibilityElement(children: .contain)
        .accessibilityIdentifier("list")
    }
}

private struct TabBarSection: View {
    var body: some View {
        Tabs {
            TabButton(symbol: "house", words: "Home", isCurrent: true, ink: Palette.accent)
                .accessibilityIdentifier("tab_home")
            TabButton(symbol: "square.grid.2x2", words: "Dashboard")
                .accessibilityIdentifier("tab_dashboard")
            TabButton(symbol: "bell", words: "Notifications")
                .accessibilityIdentifier("tab_notifications")
            TabButton(symbol: "magnifyingglass", words: "Search")
                .accessibilityIdentifier("tab_search")
        }
        .accessibilityElement(children: .contain)
        .accessibilityIdentifier("tab_bar")
    }
}

#Preview {
    ContentView()
}
