import SwiftUI

/// A bar of links, which scrolls sideways where there is little room.
struct Bar<Content: View>: View {
    var ground = Palette.surface
    @ViewBuilder var content: Content

    var body: some View {
        ScrollView(.horizontal, showsIndicators: false) {
            HStack(spacing: 4) {
                content
            }
            .padding(8)
        }
        .frame(minHeight: 60)
        .background(ground)
    }
}

/// A bar of tabs of equal width.
struct Tabs<Content: View>: View {
    var ground = Palette.surface
    @ViewBuilder var content: Content

    var body: some View {
        HStack(spacing: 0) {
            content
        }
        .frame(maxWidth: .infinity, minHeight: 56)
        .background(ground)
    }
}

/// Lines of controls, one below the other.
struct Panel<Content: View>: View {
    var ground = Palette.surface
    @ViewBuilder var content: Content

    var body: some View {
        VStack(spacing: 0) {
            content
        }
        .frame(maxWidth: .infinity, minHeight: 44)
        .background(ground)
        .clipShape(RoundedRectangle(cornerRadius: 14))
    }
}

/// Controls side by side.
struct Line<Content: View>: View {
    var ground = Color.clear
    @ViewBuilder var content: Content

    var body: some View {
        HStack(spacing: 12) {
            content
        }
        .padding(.horizontal, 16)
        .padding(.vertical, 8)
        .frame(maxWidth: .infinity, minHeight: 60, alignment: .leading)
        .background(ground)
    }
}

/// Cards side by side, or one below the other on a narrow screen.
struct Cards<Content: View>: View {
    @Environment(\.horizontalSizeClass) private var width
    var ground = Color.clear
    @ViewBuilder var content: Content

    var body: some View {
        let layout = width == .regular
            ? AnyLayout(HStackLayout(alignment: .top, spacing: 16))
            : AnyLayout(VStackLayout(spacing: 16))
        layout {
            content
        }
        .frame(maxWidth: .infinity, minHeight: 44)
        .background(ground)
    }
}

/// What belongs together, one below the other.
struct Card<Content: View>: View {
    var ground = Palette.surface
    @ViewBuilder var content: Content

    var body: some View {
        VStack(alignment: .leading, spacing: 10) {
            content
        }
        .padding(20)
        .frame(maxWidth: .infinity, alignment: .topLeading)
        .background(ground)
        .clipShape(RoundedRectangle(cornerRadius: 14))
    }
}

/// A button with a ground of its own.
struct PressedStyle: ButtonStyle {
    var ground = Palette.raised
    var ink = Palette.ink

    func makeBody(configuration: Configuration) -> some View {
        configuration.label
            .fontWeight(.semibold)
            .foregroundColor(ink)
            .padding(.horizontal, 18)
            .frame(minWidth: 44, minHeight: 44)
            .background(ground)
            .clipShape(RoundedRectangle(cornerRadius: 10))
            .opacity(configuration.isPressed ? 0.7 : 1)
    }
}

/// A check box, which iOS has none of.
struct CheckStyle: ToggleStyle {
    var hasWords = true

    func makeBody(configuration: Configuration) -> some View {
        Button {
            configuration.isOn.toggle()
        } label: {
            HStack(spacing: 12) {
                Image(systemName: configuration.isOn ? "checkmark.square.fill" : "square")
                    .imageScale(.large)
                if hasWords {
                    configuration.label
                }
            }
            .frame(minWidth: 44, minHeight: 44)
        }
        .accessibilityAddTraits(configuration.isOn ? .isSelected : [])
    }
}

/// One of several options, of which one is chosen.
struct Option: View {
    let id: String
    let words: String
    var hasWords = true
    var ink = Palette.ink
    @Binding var chosen: String

    var body: some View {
        Button {
            chosen = id
        } label: {
            HStack(spacing: 12) {
                Image(systemName: chosen == id ? "largecircle.fill.circle" : "circle")
                    .imageScale(.large)
                if hasWords {
                    Text(verbatim: words)
                }
            }
            .foregroundColor(ink)
            .frame(minWidth: 44, minHeight: 44)
        }
        .accessibilityLabel(Text(verbatim: words))
        .accessibilityAddTraits(chosen == id ? .isSelected : [])
    }
}

/// A picture of its own, or in its place a symbol.
struct Picture: View {
    var name: String?
    var symbol = "photo"
    let words: String
    var ground = Palette.picture
    var ink = Palette.accent

    var body: some View {
        ZStack {
            ground
            if let name {
                Image(name).resizable().scaledToFill()
            } else {
                Image(systemName: symbol).imageScale(.large).foregroundColor(ink)
            }
        }
        .frame(width: 64, height: 64)
        .clipShape(RoundedRectangle(cornerRadius: 12))
        .accessibilityElement()
        .accessibilityLabel(Text(verbatim: words))
        .accessibilityAddTraits(.isImage)
    }
}

/// A tab: a symbol over its words.
struct TabButton: View {
    let symbol: String
    let words: String
    var isCurrent = false
    var ground = Color.clear
    var ink = Palette.quiet

    var body: some View {
        Button {
        } label: {
            VStack(spacing: 2) {
                Image(systemName: symbol).imageScale(.large)
                Text(verbatim: words).font(.caption)
            }
            .foregroundColor(ink)
            .frame(maxWidth: .infinity, minHeight: 56)
            .background(ground)
        }
        .accessibilityAddTraits(isCurrent ? .isSelected : [])
    }
}
