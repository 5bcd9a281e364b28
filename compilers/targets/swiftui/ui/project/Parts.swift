import SwiftUI

/// A check box with its words.
struct CheckStyle: ToggleStyle {
    var hasWords = true

    func makeBody(configuration: Configuration) -> some View {
        Button {
            configuration.isOn.toggle()
        } label: {
            HStack(spacing: 12) {
                Image(systemName: configuration.isOn ? "checkmark.square.fill" : "square")
                    .foregroundStyle(configuration.isOn ? Palette.accent : Palette.edge)
                    .imageScale(.large)
                if hasWords {
                    configuration.label
                }
            }
            .frame(minHeight: 44)
        }
        .buttonStyle(.plain)
    }
}

/// One of several options with its words.
struct OptionLine: View {
    let words: String
    let hasWords: Bool
    let value: String
    @Binding var chosen: String

    var body: some View {
        Button {
            chosen = value
        } label: {
            HStack(spacing: 12) {
                Image(systemName: chosen == value ? "largecircle.fill.circle" : "circle")
                    .foregroundStyle(chosen == value ? Palette.accent : Palette.edge)
                    .imageScale(.large)
                if hasWords {
                    Text(verbatim: words)
                }
            }
            .frame(minHeight: 44)
        }
        .buttonStyle(.plain)
        .accessibilityLabel(Text(verbatim: words))
        .accessibilityAddTraits(chosen == value ? .isSelected : [])
    }
}

/// One of the tabs at the foot of the screen.
struct BarTab: View {
    let words: String
    let symbol: String
    var badge: String?
    let index: Int
    @Binding var chosen: Int

    var body: some View {
        Button {
            chosen = index
        } label: {
            VStack(spacing: 2) {
                Image(systemName: symbol)
                    .overlay(alignment: .topTrailing) {
                        if let badge {
                            Count(words: badge)
                        }
                    }
                Text(verbatim: words)
                    .font(.caption)
            }
            .frame(maxWidth: .infinity, minHeight: 56)
            .foregroundStyle(chosen == index ? Palette.accent : Palette.quiet)
        }
        .buttonStyle(.plain)
        .accessibilityAddTraits(chosen == index ? .isSelected : [])
    }
}

/// How many there are of something, at the corner of its icon.
struct Count: View {
    let words: String

    var body: some View {
        Text(verbatim: words)
            .font(.caption2.weight(.semibold))
            .foregroundStyle(.white)
            .padding(.horizontal, 5)
            .background(.red, in: Capsule())
            .offset(x: 8, y: -8)
    }
}

/// A slider for each end of a range.
struct RangeLine: View {
    let name: String
    @State private var lower = 0.25
    @State private var upper = 0.75

    var body: some View {
        HStack {
            Slider(value: $lower, in: 0...upper)
            Slider(value: $upper, in: lower...1)
        }
        .accessibilityElement(children: .contain)
        .accessibilityLabel(Text(verbatim: name))
    }
}

/// A day, or a time, that is chosen.
struct Month: View {
    let name: String
    let isClock: Bool
    let isWheel: Bool
    @State private var date = Date()

    var body: some View {
        let picker = DatePicker(selection: $date, displayedComponents: isClock ? .hourAndMinute : .date) {
            Text(verbatim: name)
        }
        .labelsHidden()
        if isClock || isWheel {
            picker.datePickerStyle(.wheel)
        } else {
            picker.datePickerStyle(.graphical)
        }
    }
}

/// An icon where a picture will stand.
struct Placeholder: View {
    let symbol: String
    let name: String

    var body: some View {
        Image(systemName: symbol)
            .foregroundStyle(Palette.quiet)
            .frame(maxWidth: .infinity, maxHeight: .infinity)
            .accessibilityLabel(Text(verbatim: name))
    }
}

/// Words between two lines.
struct LabelledDivider: View {
    let words: String

    var body: some View {
        HStack(spacing: 12) {
            VStack { Divider() }
            Text(verbatim: words)
                .foregroundStyle(Palette.quiet)
            VStack { Divider() }
        }
    }
}

/// So many stars of a few.
struct Rating: View {
    let name: String
    let value: Double
    let most: Int

    var body: some View {
        HStack(spacing: 0) {
            ForEach(0..<most, id: \.self) { star in
                Image(systemName: Double(star) + 0.5 <= value ? "star.fill" : "star")
            }
        }
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(Text(verbatim: name))
    }
}

/// Which of several pages is seen.
struct PageDots: View {
    let name: String
    let shown: Int
    let count: Int

    var body: some View {
        HStack(spacing: 8) {
            ForEach(0..<count, id: \.self) { page in
                Circle()
                    .fill(page == shown ? Palette.accent : Palette.line)
                    .frame(width: 8, height: 8)
            }
        }
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(Text(verbatim: name))
    }
}

/// Things beside each other that go on in the next line.
struct FlowLayout: Layout {
    var spacing: CGFloat = 0

    func sizeThatFits(proposal: ProposedViewSize, subviews: Subviews, cache: inout ()) -> CGSize {
        let places = self.places(of: subviews, in: proposal.width ?? .infinity)
        return places.size
    }

    func placeSubviews(in bounds: CGRect, proposal: ProposedViewSize, subviews: Subviews, cache: inout ()) {
        let places = self.places(of: subviews, in: bounds.width)
        for (subview, point) in zip(subviews, places.points) {
            let corner = CGPoint(x: bounds.minX + point.x, y: bounds.minY + point.y)
            subview.place(at: corner, anchor: .topLeading, proposal: .unspecified)
        }
    }

    private func places(of subviews: Subviews, in width: CGFloat) -> (size: CGSize, points: [CGPoint]) {
        var points: [CGPoint] = []
        var size = CGSize.zero
        var corner = CGPoint.zero
        var lineHeight: CGFloat = 0
        for subview in subviews {
            let wanted = subview.sizeThatFits(.unspecified)
            if corner.x > 0, corner.x + wanted.width > width {
                corner = CGPoint(x: 0, y: corner.y + lineHeight + spacing)
                lineHeight = 0
            }
            points.append(corner)
            corner.x += wanted.width + spacing
            lineHeight = max(lineHeight, wanted.height)
            size.width = max(size.width, corner.x - spacing)
            size.height = corner.y + lineHeight
        }
        return (size, points)
    }
}
