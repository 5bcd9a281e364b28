import SwiftUI

/// The colours of the screen, by day and by night.
enum Palette {
    static let accent = Color(day: 0x2B57D0, night: 0x8FB0FF)
    static let accentSoft = Color(day: 0xE1E7F8, night: 0x222A3A)
    static let canvas = Color(day: 0xFFFFFF, night: 0x10141A)
    static let edge = Color(day: 0x7B8798, night: 0x78849A)
    static let ink = Color(day: 0x1A2230, night: 0xE7EBF2)
    static let inkDanger = Color(day: 0xB3262F, night: 0xFF9A9A)
    static let line = Color(day: 0xD9DEE6, night: 0x2C3440)
    static let quiet = Color(day: 0x535F70, night: 0xA6B0C0)
    static let raised = Color(day: 0xEEF0F4, night: 0x2A323E)
    static let surface = Color(day: 0xFFFFFF, night: 0x191F28)
    static let warning = Color(day: 0xF2A93B, night: 0xF2A93B)
}

/// Lengths, and sizes of letters.
enum Sizes {
    static let radius8: CGFloat = 8
    static let radius12: CGFloat = 12
    static let space1: CGFloat = 1
    static let space2: CGFloat = 2
    static let space6: CGFloat = 6
    static let space8: CGFloat = 8
    static let space16: CGFloat = 16
    static let space24: CGFloat = 24
    static let space40: CGFloat = 40
    static let space44: CGFloat = 44
    static let space48: CGFloat = 48
    static let space64: CGFloat = 64
    static let space640: CGFloat = 640
    static let text13: CGFloat = 13
    static let text16: CGFloat = 16
    static let text20: CGFloat = 20
    static let text24: CGFloat = 24
}

extension Color {
    fileprivate init(day: UInt32, night: UInt32) {
        self.init(uiColor: UIColor { traits in
            UIColor(rgb: traits.userInterfaceStyle == .dark ? night : day)
        })
    }
}

extension UIColor {
    fileprivate convenience init(rgb: UInt32) {
        self.init(
            red: CGFloat(rgb >> 16 & 0xFF) / 255,
            green: CGFloat(rgb >> 8 & 0xFF) / 255,
            blue: CGFloat(rgb & 0xFF) / 255,
            alpha: 1
        )
    }
}
