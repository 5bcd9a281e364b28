import SwiftUI

/// The whole screen; what stands between header and footer scrolls.
struct ContentView: View {
    var body: some View {
        VStack(spacing: 0) {
            NavSection()
            ScrollView {
                VStack(spacing: 16) {
                    Row1Section()
                    Row2Section()
                    Row3Section()
                }
                .padding(16)
            }
        }
        .background(Palette.canvas.ignoresSafeArea())
    }
}

private struct NavSection: View {
    var body: some View {
        Bar {
            Button {
            } label: {
                Text(verbatim: "Home")
            }
            .buttonStyle(PressedStyle(ground: Color.clear, ink: Palette.quiet))
            .accessibilityIdentifier("nav_item_home")
            Button {
            } label: {
                Text(verbatim: "Pricing & <plans>")
            }
            .buttonStyle(PressedStyle(ground: Palette.accent, ink: Palette.accentInk))
            .accessibilityAddTraits(.isSelected)
            .accessibilityIdentifier("nav_item_pricing_plans")
            Button {
            } label: {
                Text(verbatim: "Über uns")
            }
            .buttonStyle(PressedStyle(ground: Palette.navItemGround, ink: Palette.navItemInk))
            .accessibilityIdentifier("nav_item_uber_uns")
        }
        .accessibilityElement(children: .contain)
        .accessibilityIdentifier("nav")
    }
}

private struct Row1Section: View {
    var body: some View {
        Cards {
            Card(ground: Palette.cardSingleGround) {
                Text(verbatim: "Ship calmer releases")
                    .font(.largeTitle.bold())
                    .foregroundColor(Palette.navItemInk)
                    .accessibilityAddTraits(.isHeader)
                    .accessibilityIdentifier("heading_ship_calmer_releases")
                Text(verbatim: "Plan it,\n\"test\" it, ship it.")
                    .font(.subheadline)
                    .foregroundColor(Palette.paragraphInk)
                    .accessibilityIdentifier("paragraph_plan_it_test_it")
                Button {
                } label: {
                    Text(verbatim: "Button 1")
                }
                .buttonStyle(PressedStyle(ground: Palette.warning, ink: Palette.warningInk))
                .accessibilityIdentifier("button_1")
            }
            .accessibilityElement(children: .contain)
            .accessibilityIdentifier("card_1")
        }
        .accessibilityElement(children: .contain)
        .accessibilityIdentifier("row_1")
    }
}

private struct Row2Section: View {
    var body: some View {
        Cards {
            Card {
                Text(verbatim: "Heading 2")
                    .font(.title3.bold())
                    .foregroundColor(Palette.ink)
                    .accessibilityAddTraits(.isHeader)
                    .accessibilityIdentifier("heading_2")
                Text(verbatim: "Two or three lines are enough: what it is, whom it is for and why it matters.")
                    .font(.subheadline)
                    .foregroundColor(Palette.quiet)
                    .accessibilityIdentifier("paragraph_2")
                Button {
                } label: {
                    Text(verbatim: "Button 2")
                }
                .buttonStyle(PressedStyle(ground: Palette.success, ink: Palette.successInk))
                .accessibilityIdentifier("button_2")
            }
            .accessibilityElement(children: .contain)
            .accessibilityIdentifier("card_2")
            Card {
                Text(verbatim: "Measure")
                    .font(.title3.bold())
                    .foregroundColor(Palette.headingInk)
                    .accessibilityAddTraits(.isHeader)
                    .accessibilityIdentifier("heading_measure")
                Text(verbatim: "This space is for a few words of your own, and for the details that count.")
                    .font(.subheadline)
                    .foregroundColor(Palette.quiet)
                    .accessibilityIdentifier("paragraph_3")
                Button {
                } label: {
                    Text(verbatim: "Don't delete")
                }
                .buttonStyle(PressedStyle(ground: Palette.buttonDangerGround, ink: Palette.buttonInk))
                .accessibilityIdentifier("button_don_t_delete")
            }
            .accessibilityElement(children: .contain)
            .accessibilityIdentifier("card_3")
        }
        .accessibilityElement(children: .contain)
        .accessibilityIdentifier("row_2")
    }
}

private struct Row3Section: View {
    var body: some View {
        Cards {
            Card {
                Text(verbatim: "Heading 4")
                    .font(.title3.bold())
                    .foregroundColor(Palette.ink)
                    .accessibilityAddTraits(.isHeader)
                    .accessibilityIdentifier("heading_4")
                Text(verbatim: "Say what happens next, so that the button below comes as no surprise.")
                    .font(.subheadline)
                    .foregroundColor(Palette.quiet)
                    .accessibilityIdentifier("paragraph_4")
                Button {
                } label: {
                    Text(verbatim: "Button 4")
                }
                .buttonStyle(PressedStyle(ground: Palette.success, ink: Palette.successInk))
                .accessibilityIdentifier("button_4")
            }
            .accessibilityElement(children: .contain)
            .accessibilityIdentifier("card_4")
            Card {
                Text(verbatim: "Heading 5")
                    .font(.title3.bold())
                    .foregroundColor(Palette.ink)
                    .accessibilityAddTraits(.isHeader)
                    .accessibilityIdentifier("heading_5")
                Text(verbatim: "A short paragraph goes here and says in a line or two what this is about.")
                    .font(.subheadline)
                    .foregroundColor(Palette.quiet)
                    .accessibilityIdentifier("paragraph_5")
                Button {
                } label: {
                    Text(verbatim: "Button 5")
                }
                .buttonStyle(PressedStyle(ground: Palette.warning, ink: Palette.warningInk))
                .accessibilityIdentifier("button_5")
            }
            .accessibilityElement(children: .contain)
            .accessibilityIdentifier("card_5")
            Card {
                Text(verbatim: "Two or three lines are enough: what it is, whom it is for and why it matters.")
                    .font(.subheadline)
                    .foregroundColor(Palette.quiet)
                    .accessibilityIdentifier("paragraph_6")
                Button {
                } label: {
                    Text(verbatim: "Button 6")
                }
                .buttonStyle(PressedStyle(ground: Palette.danger, ink: Palette.dangerInk))
                .accessibilityIdentifier("button_6")
            }
            .accessibilityElement(children: .contain)
            .accessibilityIdentifier("card_6")
            Card {
                Text(verbatim: "Heading 6")
                    .font(.title3.bold())
                    .foregroundColor(Palette.ink)
                    .accessibilityAddTraits(.isHeader)
                    .accessibilityIdentifier("heading_6")
                Text(verbatim: "This space is for a few words of your own, and for the details that count.")
                    .font(.subheadline)
                    .foregroundColor(Palette.quiet)
                    .accessibilityIdentifier("paragraph_7")
            }
            .accessibilityElement(children: .contain)
            .accessibilityIdentifier("card_7")
        }
        .accessibilityElement(children: .contain)
        .accessibilityIdentifier("row_3")
    }
}

#Preview {
    ContentView()
}
