import SwiftUI

/// The whole screen; what stands between its bars scrolls.
struct ContentView: View {
    var body: some View {
        NavigationStack {
            VStack(spacing: 0) {
                HStack(alignment: .top, spacing: 0) {
                    ScrollView {
                        VStack(alignment: .leading, spacing: 0) {
                            ColumnSection()
                        }
                        .frame(maxWidth: .infinity, alignment: .leading)
                    }
                }
                TabBarSection()
            }
            .foregroundStyle(Palette.ink)
            .background(Palette.canvas.ignoresSafeArea())
            .navigationTitle(Text(verbatim: "Settings"))
            .navigationBarTitleDisplayMode(.inline)
            .toolbar {
                ToolbarItemGroup(placement: .navigationBarLeading) {
                    Button {
                    } label: {
                        Group {
                            Image(systemName: "arrow.left")
                        }
                        .frame(width: Sizes.space44, height: Sizes.space44)
                    }
                    .buttonStyle(.plain)
                    .accessibilityLabel(Text(verbatim: "Back"))
                }
                ToolbarItemGroup(placement: .navigationBarTrailing) {
                    Button {
                    } label: {
                        Group {
                            Image(systemName: "magnifyingglass")
                        }
                        .frame(width: Sizes.space44, height: Sizes.space44)
                    }
                    .buttonStyle(.plain)
                    .accessibilityLabel(Text(verbatim: "Search"))
                }
            }
        }
    }
}

private struct ColumnSection: View {
    @State private var switch1 = true
    @State private var switch2 = false
    @State private var slider1 = 0.6
    @State private var segmentedLight = 2
    @State private var disclosureAboutThisApp = false

    var body: some View {
        VStack(alignment: .leading, spacing: Sizes.space24) {
            VStack(alignment: .leading, spacing: Sizes.space8) {
                HStack(alignment: .center, spacing: Sizes.space16) {
                    Text(verbatim: "RM")
                        .font(.system(size: Sizes.text24, weight: .semibold))
                        .frame(width: Sizes.space64, height: Sizes.space64)
                        .background(Palette.raised, in: Capsule())
                    VStack(alignment: .leading, spacing: Sizes.space2) {
                        Text(verbatim: "Rosa Marin")
                            .font(.system(size: Sizes.text20, weight: .semibold))
                            .frame(maxWidth: .infinity, alignment: .leading)
                            .accessibilityAddTraits(.isHeader)
                        Text(verbatim: "rosa@example.org")
                            .font(.system(size: Sizes.text13))
                            .foregroundStyle(Palette.quiet)
                            .frame(maxWidth: .infinity, alignment: .leading)
                    }
                    .frame(maxWidth: .infinity, alignment: .leading)
                    Button {
                    } label: {
                        Group {
                            Text(verbatim: "Edit")
                                .font(.system(size: Sizes.text16, weight: .medium))
                                .foregroundStyle(Palette.accent)
                        }
                        .padding(EdgeInsets(top: Sizes.space6, leading: Sizes.space16, bottom: Sizes.space6, trailing: Sizes.space16))
                        .frame(minHeight: Sizes.space40, alignment: .leading)
                        .background(Palette.accentSoft, in: RoundedRectangle(cornerRadius: Sizes.radius8))
                    }
                    .buttonStyle(.plain)
                }
                .frame(maxWidth: .infinity, alignment: .leading)
            }
            .padding(Sizes.space16)
            .frame(maxWidth: .infinity, alignment: .leading)
            .background(Palette.raised, in: RoundedRectangle(cornerRadius: Sizes.radius12))
            VStack(alignment: .leading, spacing: Sizes.space8) {
                Text(verbatim: "Notifications")
                    .font(.system(size: Sizes.text16, weight: .semibold))
                    .frame(maxWidth: .infinity, alignment: .leading)
                    .accessibilityAddTraits(.isHeader)
                VStack(alignment: .leading, spacing: 0) {
                    HStack(alignment: .center, spacing: Sizes.space16) {
                        Image(systemName: "bell")
                            .resizable()
                            .scaledToFit()
                            .frame(width: Sizes.space24, height: Sizes.space24)
                            .accessibilityHidden(true)
                        Text(verbatim: "Allow notifications")
                            .font(.system(size: Sizes.text16))
                            .frame(maxWidth: .infinity, alignment: .leading)
                        Toggle(isOn: $switch1) {
                            Text(verbatim: "Allow notifications")
                        }
                        .labelsHidden()
                        .font(.system(size: Sizes.text16))
                        .frame(minHeight: Sizes.space48, alignment: .leading)
                    }
                    .padding(EdgeInsets(top: Sizes.space8, leading: Sizes.space16, bottom: Sizes.space8, trailing: Sizes.space16))
                    .frame(maxWidth: .infinity, minHeight: Sizes.space48, alignment: .leading)
                    HStack(alignment: .center, spacing: Sizes.space16) {
                        Image(systemName: "envelope")
                            .resizable()
                            .scaledToFit()
                            .frame(width: Sizes.space24, height: Sizes.space24)
                            .accessibilityHidden(true)
                        Text(verbatim: "Weekly summary by e-mail")
                            .font(.system(size: Sizes.text16))
                            .frame(maxWidth: .infinity, alignment: .leading)
                        Toggle(isOn: $switch2) {
                            Text(verbatim: "Weekly summary by e-mail")
                        }
                        .labelsHidden()
                        .font(.system(size: Sizes.text16))
                        .frame(minHeight: Sizes.space48, alignment: .leading)
                    }
                    .padding(EdgeInsets(top: Sizes.space8, leading: Sizes.space16, bottom: Sizes.space8, trailing: Sizes.space16))
                    .frame(maxWidth: .infinity, minHeight: Sizes.space48, alignment: .leading)
                    HStack(alignment: .center, spacing: Sizes.space16) {
                        Image(systemName: "speaker.wave.2")
                            .resizable()
                            .scaledToFit()
                            .frame(width: Sizes.space24, height: Sizes.space24)
                            .accessibilityHidden(true)
                        Text(verbatim: "Volume")
                            .font(.system(size: Sizes.text16))
                            .frame(maxWidth: .infinity, alignment: .leading)
                        Slider(value: $slider1, in: 0...1)
                            .frame(maxWidth: .infinity, minHeight: Sizes.space48, alignment: .leading)
                            .accessibilityLabel(Text(verbatim: "Volume"))
                    }
                    .padding(EdgeInsets(top: Sizes.space8, leading: Sizes.space16, bottom: Sizes.space8, trailing: Sizes.space16))
                    .frame(maxWidth: .infinity, minHeight: Sizes.space48, alignment: .leading)
                }
                .frame(maxWidth: .infinity, alignment: .leading)
                .background(Palette.surface, in: RoundedRectangle(cornerRadius: Sizes.radius12))
                .overlay(RoundedRectangle(cornerRadius: Sizes.radius12).stroke(Palette.line, lineWidth: Sizes.space1))
            }
            .frame(maxWidth: .infinity, alignment: .leading)
            VStack(alignment: .leading, spacing: Sizes.space8) {
                Text(verbatim: "Appearance")
                    .font(.system(size: Sizes.text16, weight: .semibold))
                    .frame(maxWidth: .infinity, alignment: .leading)
                    .accessibilityAddTraits(.isHeader)
                Picker(selection: $segmentedLight) {
                    Text(verbatim: "Light").tag(0)
                    Text(verbatim: "Dark").tag(1)
                    Text(verbatim: "Automatic").tag(2)
                } label: {
                    Text(verbatim: "Sections")
                }
                .pickerStyle(.segmented)
                .labelsHidden()
                .frame(maxWidth: .infinity, alignment: .leading)
            }
            .frame(maxWidth: .infinity, alignment: .leading)
            VStack(alignment: .leading, spacing: Sizes.space8) {
                Text(verbatim: "Account")
                    .font(.system(size: Sizes.text16, weight: .semibold))
                    .frame(maxWidth: .infinity, alignment: .leading)
                    .accessibilityAddTraits(.isHeader)
                VStack(alignment: .leading, spacing: 0) {
                    HStack(alignment: .center, spacing: Sizes.space16) {
                        Image(systemName: "lock")
                            .resizable()
                            .scaledToFit()
                            .frame(width: Sizes.space24, height: Sizes.space24)
                            .accessibilityHidden(true)
                        Text(verbatim: "Privacy and safety")
                            .font(.system(size: Sizes.text16))
                            .frame(maxWidth: .infinity, alignment: .leading)
                        Spacer(minLength: 0)
                        Image(systemName: "arrow.right")
                            .foregroundStyle(Palette.quiet)
                            .accessibilityHidden(true)
                    }
                    .padding(EdgeInsets(top: Sizes.space8, leading: Sizes.space16, bottom: Sizes.space8, trailing: Sizes.space16))
                    .frame(maxWidth: .infinity, minHeight: Sizes.space48, alignment: .leading)
                    HStack(alignment: .center, spacing: Sizes.space16) {
                        Image(systemName: "globe")
                            .resizable()
                            .scaledToFit()
                            .frame(width: Sizes.space24, height: Sizes.space24)
                            .accessibilityHidden(true)
                        Text(verbatim: "Language")
                            .font(.system(size: Sizes.text16))
                            .frame(maxWidth: .infinity, alignment: .leading)
                        Text(verbatim: "English")
                            .font(.system(size: Sizes.text13))
                            .foregroundStyle(Palette.quiet)
                        Spacer(minLength: 0)
                        Image(systemName: "arrow.right")
                            .foregroundStyle(Palette.quiet)
                            .accessibilityHidden(true)
                    }
                    .padding(EdgeInsets(top: Sizes.space8, leading: Sizes.space16, bottom: Sizes.space8, trailing: Sizes.space16))
                    .frame(maxWidth: .infinity, minHeight: Sizes.space48, alignment: .leading)
                    HStack(alignment: .center, spacing: Sizes.space16) {
                        Image(systemName: "cloud")
                            .resizable()
                            .scaledToFit()
                            .frame(width: Sizes.space24, height: Sizes.space24)
                            .accessibilityHidden(true)
                        Text(verbatim: "Storage")
                            .font(.system(size: Sizes.text16))
                            .frame(maxWidth: .infinity, alignment: .leading)
                        ProgressView(value: 0.72)
                            .progressViewStyle(.linear)
                            .tint(Palette.accent)
                            .frame(maxWidth: .infinity, alignment: .leading)
                            .accessibilityLabel(Text(verbatim: "Storage used"))
                        Spacer(minLength: 0)
                        Image(systemName: "arrow.right")
                            .foregroundStyle(Palette.quiet)
                            .accessibilityHidden(true)
                    }
                    .padding(EdgeInsets(top: Sizes.space8, leading: Sizes.space16, bottom: Sizes.space8, trailing: Sizes.space16))
                    .frame(maxWidth: .infinity, minHeight: Sizes.space48, alignment: .leading)
                }
                .frame(maxWidth: .infinity, alignment: .leading)
                .background(Palette.surface, in: RoundedRectangle(cornerRadius: Sizes.radius12))
                .overlay(RoundedRectangle(cornerRadius: Sizes.radius12).stroke(Palette.line, lineWidth: Sizes.space1))
            }
            .frame(maxWidth: .infinity, alignment: .leading)
            DisclosureGroup(isExpanded: $disclosureAboutThisApp) {
                VStack(alignment: .leading, spacing: Sizes.space8) {
                    Text(verbatim: "Version 4.2, released in November 2026.")
                        .font(.system(size: Sizes.text16))
                        .frame(maxWidth: .infinity, alignment: .leading)
                    Button {
                    } label: {
                        Group {
                            Text(verbatim: "Licences of the software that it is built with")
                                .font(.system(size: Sizes.text16))
                                .foregroundStyle(Palette.accent)
                        }
                    }
                    .buttonStyle(.plain)
                    .accessibilityAddTraits(.isLink)
                }
                .frame(maxWidth: .infinity, alignment: .leading)
            } label: {
                Text(verbatim: "About this app")
                    .font(.system(size: Sizes.text16, weight: .medium))
            }
            .frame(maxWidth: .infinity, alignment: .leading)
            Button {
            } label: {
                Group {
                    HStack(spacing: Sizes.space8) {
                        Image(systemName: "rectangle.portrait.and.arrow.right")
                            .accessibilityHidden(true)
                        Text(verbatim: "Sign out")
                    }
                    .font(.system(size: Sizes.text16, weight: .medium))
                    .foregroundStyle(Palette.inkDanger)
                }
                .padding(EdgeInsets(top: Sizes.space6, leading: Sizes.space16, bottom: Sizes.space6, trailing: Sizes.space16))
                .frame(minHeight: Sizes.space40, alignment: .leading)
            }
            .buttonStyle(.plain)
        }
        .padding(Sizes.space16)
        .frame(maxWidth: Sizes.space640, alignment: .leading)
        .frame(maxWidth: .infinity, alignment: .center)
    }
}

private struct TabBarSection: View {
    @State private var tabBarHome = 2

    var body: some View {
        HStack(spacing: 0) {
            BarTab(words: "Home", symbol: "house", index: 0, chosen: $tabBarHome)
            BarTab(words: "Messages", symbol: "message", badge: "4", index: 1, chosen: $tabBarHome)
            BarTab(words: "Settings", symbol: "slider.horizontal.3", index: 2, chosen: $tabBarHome)
        }
        .frame(maxWidth: .infinity, alignment: .leading)
        .background(Palette.surface)
    }
}

#Preview {
    ContentView()
}
