import SwiftUI

/// The whole screen; what stands between its bars scrolls.
struct ContentView: View {
    @State private var dialogSure = true

    var body: some View {
        NavigationStack {
            VStack(spacing: 0) {
                HStack(alignment: .top, spacing: 0) {
                    DrawerSection()
                    ScrollView {
                        VStack(alignment: .leading, spacing: 0) {
                            TabsSection()
                            SectionSection()
                            GridSection()
                            RowSection()
                            SegmentedSection()
                            AlertSection()
                            ListSection()
                            TableSection()
                            DisclosureSection()
                            CarouselSection()
                            OverlaySection()
                            CalendarSection()
                        }
                        .frame(maxWidth: .infinity, alignment: .leading)
                    }
                }
                FooterSection()
                TabBarSection()
            }
            .foregroundStyle(Palette.ink)
            .background(Palette.canvas.ignoresSafeArea())
            .navigationTitle(Text(verbatim: "Everything"))
            .navigationBarTitleDisplayMode(.inline)
            .toolbar {
                ToolbarItemGroup(placement: .navigationBarLeading) {
                    Button {
                    } label: {
                        Group {
                            Image(systemName: "line.horizontal.3")
                        }
                        .frame(width: Sizes.space44, height: Sizes.space44)
                    }
                    .buttonStyle(.plain)
                    .accessibilityLabel(Text(verbatim: "Menu"))
                }
                ToolbarItemGroup(placement: .navigationBarTrailing) {
                    Button {
                    } label: {
                        Group {
                            Image(systemName: "envelope")
                                .overlay(alignment: .topTrailing) { Count(words: "3") }
                        }
                        .frame(width: Sizes.space44, height: Sizes.space44)
                    }
                    .buttonStyle(.plain)
                    .accessibilityLabel(Text(verbatim: "Mail"))
                }
            }
        }
        .sheet(isPresented: $dialogSure) {
            DialogSection()
        }
    }
}

private struct TabsSection: View {
    @State private var tabsOne = 0

    var body: some View {
        Picker(selection: $tabsOne) {
            Text(verbatim: "One").tag(0)
            Text(verbatim: "Two").tag(1)
        } label: {
            Text(verbatim: "Sections")
        }
        .pickerStyle(.segmented)
        .labelsHidden()
        .frame(maxWidth: .infinity, alignment: .leading)
    }
}

private struct SectionSection: View {
    @State private var chipOn = true

    var body: some View {
        VStack(alignment: .leading, spacing: 0) {
            Text(verbatim: "Words")
                .font(.title3.weight(.semibold))
                .accessibilityAddTraits(.isHeader)
            Text(verbatim: "Large")
                .font(.system(size: Sizes.text32, weight: .semibold))
                .frame(maxWidth: .infinity, alignment: .leading)
                .accessibilityAddTraits(.isHeader)
            Text(verbatim: "OVER")
                .font(.system(size: Sizes.text12))
                .foregroundStyle(Palette.quiet)
                .tracking(1)
                .frame(maxWidth: .infinity, alignment: .leading)
            Text(verbatim: "Body")
                .font(.system(size: Sizes.text16))
                .frame(maxWidth: .infinity, alignment: .leading)
            Text(verbatim: "code()")
                .font(.system(size: Sizes.text14, design: .monospaced))
                .padding(Sizes.space12)
                .frame(maxWidth: .infinity, alignment: .leading)
                .background(Palette.raised, in: RoundedRectangle(cornerRadius: Sizes.radius8))
            Button {
            } label: {
                Group {
                    Text(verbatim: "A link")
                        .font(.system(size: Sizes.text16))
                        .foregroundStyle(Palette.accent)
                }
            }
            .buttonStyle(.plain)
            .accessibilityAddTraits(.isLink)
            Text(verbatim: "12")
                .font(.system(size: Sizes.text12, weight: .semibold))
                .foregroundStyle(Palette.dangerInk)
                .multilineTextAlignment(.center)
                .padding(EdgeInsets(top: Sizes.space2, leading: Sizes.space6, bottom: Sizes.space2, trailing: Sizes.space6))
                .frame(minWidth: Sizes.space20, alignment: .center)
                .background(Palette.danger, in: Capsule())
            Toggle(isOn: $chipOn) {
                Text(verbatim: "On")
            }
            .toggleStyle(.button)
            .font(.system(size: Sizes.text14))
            .padding(EdgeInsets(top: Sizes.space2, leading: Sizes.space12, bottom: Sizes.space2, trailing: Sizes.space12))
            .frame(minHeight: Sizes.space32, alignment: .leading)
            .background(Palette.accentSoft, in: RoundedRectangle(cornerRadius: Sizes.radius8))
            .overlay(RoundedRectangle(cornerRadius: Sizes.radius8).stroke(Palette.edge, lineWidth: Sizes.space1))
            Rating(name: "Rating 1", value: 3, most: 5)
                .foregroundStyle(Palette.warning)
            LabelledDivider(words: "or")
                .frame(maxWidth: .infinity, alignment: .leading)
            Image(systemName: "sun.max")
                .resizable()
                .scaledToFit()
                .frame(width: Sizes.space24, height: Sizes.space24)
                .accessibilityHidden(true)
            Text(verbatim: "AK")
                .font(.system(size: Sizes.text16, weight: .semibold))
                .frame(width: Sizes.space40, height: Sizes.space40)
                .background(Palette.raised, in: Capsule())
            Placeholder(symbol: "map", name: "A map")
                .frame(maxWidth: .infinity, minHeight: Sizes.space160, alignment: .leading)
                .background(Palette.raised)
            PageDots(name: "Page 1", shown: 1, count: 3)
            HStack(alignment: .center, spacing: Sizes.space4) {
                Button {
                } label: {
                    Group {
                        Text(verbatim: "Home")
                            .font(.system(size: Sizes.text16))
                    }
                    .padding(EdgeInsets(top: Sizes.space6, leading: Sizes.space12, bottom: Sizes.space6, trailing: Sizes.space12))
                }
                .buttonStyle(.plain)
                Button {
                } label: {
                    Group {
                        Text(verbatim: "Shoes")
                            .font(.system(size: Sizes.text16, weight: .semibold))
                            .foregroundStyle(Palette.accent)
                    }
                    .padding(EdgeInsets(top: Sizes.space6, leading: Sizes.space12, bottom: Sizes.space6, trailing: Sizes.space12))
                    .background(Palette.accentSoft, in: RoundedRectangle(cornerRadius: Sizes.radius8))
                }
                .buttonStyle(.plain)
                .accessibilityAddTraits(.isSelected)
            }
            .frame(maxWidth: .infinity, minHeight: Sizes.space48, alignment: .leading)
        }
        .padding(Sizes.space16)
        .frame(maxWidth: .infinity, alignment: .leading)
        .accessibilityElement(children: .contain)
        .accessibilityLabel(Text(verbatim: "Words"))
    }
}

private struct GridSection: View {
    var body: some View {
        Grid(alignment: .topLeading, horizontalSpacing: Sizes.space16, verticalSpacing: Sizes.space16) {
            GridRow {
                VStack(alignment: .leading, spacing: Sizes.space8) {
                    Text(verbatim: "A")
                        .font(.system(size: Sizes.text20, weight: .semibold))
                        .frame(maxWidth: .infinity, alignment: .leading)
                        .accessibilityAddTraits(.isHeader)
                    Button {
                    } label: {
                        Group {
                            Text(verbatim: "Buy")
                                .font(.system(size: Sizes.text16, weight: .medium))
                                .foregroundStyle(Palette.accentInk)
                        }
                        .padding(EdgeInsets(top: Sizes.space6, leading: Sizes.space16, bottom: Sizes.space6, trailing: Sizes.space16))
                        .frame(minHeight: Sizes.space40, alignment: .leading)
                        .background(Palette.accent, in: RoundedRectangle(cornerRadius: Sizes.radius8))
                    }
                    .buttonStyle(.plain)
                }
                .padding(Sizes.space16)
                .frame(maxWidth: .infinity, alignment: .leading)
                .background(Palette.surface, in: RoundedRectangle(cornerRadius: Sizes.radius12))
                .shadow(color: .black.opacity(0.15), radius: 4, x: 0, y: 2)
                VStack(alignment: .leading, spacing: Sizes.space8) {
                    Text(verbatim: "B")
                        .font(.system(size: Sizes.text20, weight: .semibold))
                        .frame(maxWidth: .infinity, alignment: .leading)
                        .accessibilityAddTraits(.isHeader)
                }
                .padding(Sizes.space16)
                .frame(maxWidth: .infinity, alignment: .leading)
                .background(Palette.raised, in: RoundedRectangle(cornerRadius: Sizes.radius12))
                VStack(alignment: .leading, spacing: Sizes.space8) {
                    Text(verbatim: "C")
                        .font(.system(size: Sizes.text28, weight: .heavy))
                        .foregroundStyle(Palette.headingText)
                        .frame(maxWidth: .infinity, alignment: .leading)
                        .accessibilityAddTraits(.isHeader)
                }
                .padding(Sizes.space16)
                .frame(maxWidth: .infinity, alignment: .leading)
                .background(Palette.cardBackground, in: RoundedRectangle(cornerRadius: Sizes.radius20))
                .overlay(RoundedRectangle(cornerRadius: Sizes.radius20).stroke(Palette.line, lineWidth: Sizes.space1))
            }
        }
        .padding(Sizes.space16)
        .frame(maxWidth: .infinity, alignment: .leading)
    }
}

private struct RowSection: View {
    @State private var input1 = ""
    @State private var textarea1 = ""
    @State private var selectM = "M"
    @State private var inputX = "x"
    @State private var checkboxMe = false
    @State private var choice = "radio_a"
    @State private var switchWiFi = false
    @State private var slider1 = 0.3
    @State private var stepper1 = 0

    var body: some View {
        HStack(alignment: .center, spacing: Sizes.space24) {
            VStack(alignment: .leading, spacing: Sizes.space12) {
                Text(verbatim: "Name")
                    .font(.system(size: Sizes.text16))
                TextField(text: $input1, prompt: Text(verbatim: "")) {
                    Text(verbatim: "Name")
                }
                .textFieldStyle(.plain)
                .font(.system(size: Sizes.text16))
                .foregroundStyle(Palette.ink)
                .padding(EdgeInsets(top: Sizes.space6, leading: Sizes.space12, bottom: Sizes.space6, trailing: Sizes.space12))
                .frame(maxWidth: .infinity, minHeight: Sizes.space48, alignment: .leading)
                .background(Palette.surface, in: RoundedRectangle(cornerRadius: Sizes.radius8))
                .overlay(RoundedRectangle(cornerRadius: Sizes.radius8).stroke(Palette.edge, lineWidth: Sizes.space1))
                TextField(text: $textarea1, prompt: Text(verbatim: ""), axis: .vertical) {
                    Text(verbatim: "Text area 1")
                }
                .textFieldStyle(.plain)
                .lineLimit(3, reservesSpace: true)
                .font(.system(size: Sizes.text16))
                .foregroundStyle(Palette.ink)
                .padding(EdgeInsets(top: Sizes.space10, leading: Sizes.space12, bottom: Sizes.space10, trailing: Sizes.space12))
                .frame(maxWidth: .infinity, minHeight: Sizes.space48, alignment: .leading)
                .background(Palette.surface, in: RoundedRectangle(cornerRadius: Sizes.radius8))
                .overlay(RoundedRectangle(cornerRadius: Sizes.radius8).stroke(Palette.edge, lineWidth: Sizes.space1))
                Picker(selection: $selectM) {
                    Text(verbatim: "M").tag("M")
                    Text(verbatim: "S").tag("S")
                } label: {
                    Text(verbatim: "M")
                }
                .pickerStyle(.menu)
                .labelsHidden()
                .font(.system(size: Sizes.text16))
                .foregroundStyle(Palette.ink)
                .padding(EdgeInsets(top: Sizes.space6, leading: Sizes.space12, bottom: Sizes.space6, trailing: Sizes.space12))
                .frame(maxWidth: .infinity, minHeight: Sizes.space48, alignment: .leading)
                .background(Palette.surface, in: RoundedRectangle(cornerRadius: Sizes.radius8))
                .overlay(RoundedRectangle(cornerRadius: Sizes.radius8).stroke(Palette.edge, lineWidth: Sizes.space1))
                VStack(alignment: .leading, spacing: Sizes.space4) {
                    TextField(text: $inputX, prompt: Text(verbatim: "")) {
                        Text(verbatim: "x")
                    }
                    .textFieldStyle(.plain)
                    .font(.system(size: Sizes.text16))
                    .foregroundStyle(Palette.ink)
                    .padding(EdgeInsets(top: Sizes.space6, leading: Sizes.space12, bottom: Sizes.space6, trailing: Sizes.space12))
                    .frame(maxWidth: .infinity, minHeight: Sizes.space48, alignment: .leading)
                    .background(Palette.surface, in: RoundedRectangle(cornerRadius: Sizes.radius8))
                    .overlay(RoundedRectangle(cornerRadius: Sizes.radius8).stroke(Palette.danger, lineWidth: Sizes.space2))
                    Text(verbatim: "Short")
                        .font(.footnote)
                        .foregroundStyle(Palette.quiet)
                }
            }
            .frame(maxWidth: .infinity, alignment: .leading)
            VStack(alignment: .leading, spacing: Sizes.space4) {
                Toggle(isOn: $checkboxMe) {
                    Text(verbatim: "Me")
                }
                .toggleStyle(CheckStyle(hasWords: true))
                .font(.system(size: Sizes.text16))
                .frame(minHeight: Sizes.space48, alignment: .leading)
                OptionLine(words: "A", hasWords: true, value: "radio_a", chosen: $choice)
                    .font(.system(size: Sizes.text16))
                    .frame(minHeight: Sizes.space48, alignment: .leading)
                OptionLine(words: "B", hasWords: true, value: "radio_b", chosen: $choice)
                    .font(.system(size: Sizes.text16))
                    .frame(minHeight: Sizes.space48, alignment: .leading)
                Toggle(isOn: $switchWiFi) {
                    Text(verbatim: "Wi-Fi")
                }
                .font(.system(size: Sizes.text16))
                .frame(minHeight: Sizes.space48, alignment: .leading)
                Slider(value: $slider1, in: 0...1)
                    .frame(maxWidth: .infinity, minHeight: Sizes.space48, alignment: .leading)
                    .accessibilityLabel(Text(verbatim: "Slider 1"))
                Stepper("\(stepper1)", value: $stepper1)
                    .frame(minHeight: Sizes.space48, alignment: .leading)
                    .accessibilityLabel(Text(verbatim: "Stepper 1"))
                ProgressView(value: 0.6)
                    .progressViewStyle(.linear)
                    .tint(Palette.accent)
                    .frame(maxWidth: .infinity, alignment: .leading)
                    .accessibilityLabel(Text(verbatim: "Progress 1"))
                ProgressView()
                    .progressViewStyle(.circular)
                    .tint(Palette.accent)
                    .frame(width: Sizes.space40, height: Sizes.space40)
                    .accessibilityLabel(Text(verbatim: "Progress 2"))
            }
            .frame(maxWidth: .infinity, alignment: .leading)
        }
        .padding(EdgeInsets(top: Sizes.space8, leading: Sizes.space16, bottom: Sizes.space8, trailing: Sizes.space16))
        .frame(maxWidth: .infinity, alignment: .leading)
    }
}

private struct SegmentedSection: View {
    @State private var segmentedDay = 1

    var body: some View {
        Picker(selection: $segmentedDay) {
            Text(verbatim: "Day").tag(0)
            Text(verbatim: "Week").tag(1)
        } label: {
            Text(verbatim: "Sections")
        }
        .pickerStyle(.segmented)
        .labelsHidden()
    }
}

private struct AlertSection: View {
    var body: some View {
        VStack(alignment: .leading, spacing: Sizes.space8) {
            Text(verbatim: "No connection.")
                .font(.system(size: Sizes.text16))
                .frame(maxWidth: .infinity, alignment: .leading)
        }
        .padding(EdgeInsets(top: Sizes.space12, leading: Sizes.space16, bottom: Sizes.space12, trailing: Sizes.space16))
        .frame(maxWidth: .infinity, alignment: .leading)
        .background(Palette.inkDangerSoft, in: RoundedRectangle(cornerRadius: Sizes.radius8))
        .overlay(RoundedRectangle(cornerRadius: Sizes.radius8).stroke(Palette.inkDanger, lineWidth: Sizes.space1))
    }
}

private struct ListSection: View {
    @State private var switch2 = false

    var body: some View {
        VStack(alignment: .leading, spacing: 0) {
            HStack(alignment: .center, spacing: Sizes.space16) {
                Image(systemName: "lock")
                    .resizable()
                    .scaledToFit()
                    .frame(width: Sizes.space24, height: Sizes.space24)
                    .accessibilityHidden(true)
                Text(verbatim: "Privacy")
                    .font(.system(size: Sizes.text16))
                    .frame(maxWidth: .infinity, alignment: .leading)
                Toggle(isOn: $switch2) {
                    Text(verbatim: "Privacy")
                }
                .labelsHidden()
                .font(.system(size: Sizes.text16))
                .frame(minHeight: Sizes.space48, alignment: .leading)
            }
            .padding(EdgeInsets(top: Sizes.space8, leading: Sizes.space16, bottom: Sizes.space8, trailing: Sizes.space16))
            .frame(maxWidth: .infinity, minHeight: Sizes.space48, alignment: .leading)
            VStack(alignment: .leading, spacing: Sizes.space8) {
                Text(verbatim: "In a list")
                    .font(.system(size: Sizes.text16))
                    .frame(maxWidth: .infinity, alignment: .leading)
            }
            .padding(Sizes.space16)
            .frame(maxWidth: .infinity, alignment: .leading)
            .background(Palette.surface, in: RoundedRectangle(cornerRadius: Sizes.radius12))
            .shadow(color: .black.opacity(0.15), radius: 4, x: 0, y: 2)
        }
        .frame(maxWidth: .infinity, alignment: .leading)
    }
}

private struct TableSection: View {
    var body: some View {
        Grid(alignment: .leading, horizontalSpacing: Sizes.space12, verticalSpacing: Sizes.space8) {
            GridRow {
                Text(verbatim: "Name")
                    .font(.system(size: Sizes.text16, weight: .semibold))
                Text(verbatim: "Price")
                    .font(.system(size: Sizes.text16, weight: .semibold))
            }
            Divider()
            GridRow {
                Text(verbatim: "Hat")
                    .font(.system(size: Sizes.text16))
                Text(verbatim: "19")
                    .font(.system(size: Sizes.text16))
            }
            Divider()
        }
        .frame(maxWidth: .infinity, alignment: .leading)
    }
}

private struct DisclosureSection: View {
    @State private var disclosureMore = false

    var body: some View {
        DisclosureGroup(isExpanded: $disclosureMore) {
            VStack(alignment: .leading, spacing: Sizes.space8) {
                Text(verbatim: "Hidden until opened.")
                    .font(.system(size: Sizes.text16))
                    .frame(maxWidth: .infinity, alignment: .leading)
            }
            .frame(maxWidth: .infinity, alignment: .leading)
        } label: {
            Text(verbatim: "More")
                .font(.system(size: Sizes.text16, weight: .medium))
        }
        .frame(maxWidth: .infinity, alignment: .leading)
    }
}

private struct CarouselSection: View {
    var body: some View {
        ScrollView(.horizontal, showsIndicators: false) {
            HStack(alignment: .center, spacing: Sizes.space16) {
                Placeholder(symbol: "photo", name: "Image 1")
                    .frame(maxHeight: .infinity, alignment: .leading)
                    .background(Palette.raised)
                Placeholder(symbol: "music.note", name: "Image 2")
                    .frame(maxHeight: .infinity, alignment: .leading)
                    .background(Palette.raised)
            }
        }
        .frame(maxWidth: .infinity, alignment: .leading)
    }
}

private struct OverlaySection: View {
    var body: some View {
        ZStack(alignment: .topLeading) {
            Text(verbatim: "Hero")
                .font(.system(size: Sizes.text20, weight: .semibold))
                .foregroundStyle(Palette.headingText2)
                .frame(maxWidth: .infinity, alignment: .leading)
                .frame(maxWidth: .infinity, maxHeight: .infinity, alignment: .center)
                .accessibilityAddTraits(.isHeader)
            Button {
            } label: {
                Group {
                    Image(systemName: "plus.circle")
                        .font(.system(size: Sizes.text16, weight: .medium))
                        .foregroundStyle(Palette.accentInk)
                }
                .padding(EdgeInsets(top: Sizes.space6, leading: Sizes.space16, bottom: Sizes.space6, trailing: Sizes.space16))
                .frame(minWidth: Sizes.space56, minHeight: Sizes.space56, alignment: .leading)
                .background(Palette.accent, in: RoundedRectangle(cornerRadius: Sizes.radius16))
                .shadow(color: .black.opacity(0.15), radius: 6, x: 0, y: 3)
                .frame(maxWidth: .infinity, maxHeight: .infinity, alignment: .topLeading)
            }
            .buttonStyle(.plain)
            .accessibilityLabel(Text(verbatim: "Add"))
        }
        .frame(height: Sizes.space160)
        .frame(maxWidth: .infinity, alignment: .leading)
        .background(Palette.overlayBackground)
    }
}

private struct CalendarSection: View {
    var body: some View {
        Month(name: "March", isClock: false, isWheel: false)
    }
}

private struct FooterSection: View {
    var body: some View {
        VStack(alignment: .leading, spacing: Sizes.space16) {
            Button {
            } label: {
                Group {
                    Text(verbatim: "Terms")
                        .font(.system(size: Sizes.text16))
                        .foregroundStyle(Palette.accent)
                }
            }
            .buttonStyle(.plain)
            .accessibilityAddTraits(.isLink)
        }
        .padding(EdgeInsets(top: Sizes.space24, leading: Sizes.space16, bottom: Sizes.space24, trailing: Sizes.space16))
        .frame(maxWidth: .infinity, alignment: .leading)
    }
}

private struct TabBarSection: View {
    @State private var tabBarHome = 0

    var body: some View {
        HStack(spacing: 0) {
            BarTab(words: "Home", symbol: "house", index: 0, chosen: $tabBarHome)
            BarTab(words: "Mail", symbol: "envelope", index: 1, chosen: $tabBarHome)
        }
        .frame(maxWidth: .infinity, alignment: .leading)
        .background(Palette.surface)
    }
}

private struct DrawerSection: View {
    var body: some View {
        VStack(alignment: .leading, spacing: Sizes.space4) {
            Button {
            } label: {
                Group {
                    HStack(spacing: Sizes.space8) {
                        Image(systemName: "envelope")
                            .accessibilityHidden(true)
                        Text(verbatim: "Inbox")
                    }
                    .font(.system(size: Sizes.text16, weight: .semibold))
                    .foregroundStyle(Palette.accent)
                }
                .padding(EdgeInsets(top: Sizes.space6, leading: Sizes.space12, bottom: Sizes.space6, trailing: Sizes.space12))
                .background(Palette.accentSoft, in: RoundedRectangle(cornerRadius: Sizes.radius8))
            }
            .buttonStyle(.plain)
            .accessibilityAddTraits(.isSelected)
        }
        .padding(Sizes.space12)
        .frame(width: Sizes.space240)
        .background(Palette.surface)
    }
}

private struct DialogSection: View {

    var body: some View {
        VStack(alignment: .leading, spacing: Sizes.space16) {
            Text(verbatim: "Sure?")
                .font(.system(size: Sizes.text20, weight: .semibold))
                .foregroundStyle(Palette.ink)
                .accessibilityAddTraits(.isHeader)
            Text(verbatim: "It cannot be undone.")
                .font(.system(size: Sizes.text16))
                .frame(maxWidth: .infinity, alignment: .leading)
            Button {
            } label: {
                Group {
                    Text(verbatim: "Delete")
                        .font(.system(size: Sizes.text16, weight: .medium))
                        .foregroundStyle(Palette.dangerInk)
                }
                .padding(EdgeInsets(top: Sizes.space6, leading: Sizes.space16, bottom: Sizes.space6, trailing: Sizes.space16))
                .frame(minHeight: Sizes.space40, alignment: .leading)
                .background(Palette.danger, in: RoundedRectangle(cornerRadius: Sizes.radius8))
            }
            .buttonStyle(.plain)
        }
        .padding(Sizes.space24)
        .background(Palette.surface, in: RoundedRectangle(cornerRadius: Sizes.radius16))
        .shadow(color: .black.opacity(0.15), radius: 10, x: 0, y: 5)
        .presentationDetents([.medium])
    }
}

#Preview {
    ContentView()
}
