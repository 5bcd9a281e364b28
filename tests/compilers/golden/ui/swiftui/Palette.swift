import SwiftUI

/// The colours of the screen, by day and by night.
enum Palette {
    static let accent = Color(day: 0x2B57D0, night: 0x2B57D0)
    static let accentInk = Color(day: 0xFFFFFF, night: 0xFFFFFF)
    static let accentSoft = Color(day: 0xE1E7F8, night: 0xE1E7F8)
    static let canvas = Color(day: 0xFFFFFF, night: 0xFFFFFF)
    static let danger = Color(day: 0xC2323B, night: 0xC2323B)
    static let dangerInk = Color(day: 0xFFFFFF, night: 0xFFFFFF)
    static let edge = Color(day: 0x7B8798, night: 0x7B8798)
    static let ink = Color(day: 0x1A2230, night: 0x1A2230)
    static let inkDanger = Color(day: 0xB3262F, night: 0xB3262F)
    static let inkDangerSoft = Color(day: 0xF4E1E2, night: 0xF4E1E2)
    static let line = Color(day: 0xD9DEE6, night: 0xD9DEE6)
    static let quiet = Color(day: 0x535F70, night: 0x535F70)
    static let raised = Color(day: 0xEEF0F4, night: 0xEEF0F4)
    static let surface = Color(day: 0xFFFFFF, night: 0xFFFFFF)
    static let warning = Color(day: 0xF2A93B, night: 0xF2A93B)
    static let headingText = Color(day: 0x8A3FFC, night: 0x8A3FFC)
    static let cardBackground = Color(day: 0xFFF3D6, night: 0xFFF3D6)
    static let headingText2 = Color(day: 0xFFFFFF, night: 0xFFFFFF)
    static let overlayBackground = Color(day: 0x203040, night: 0x203040)
}

/// Lengths, and sizes of letters.
enum Sizes {
    static let radius8: CGFloat = 8
    static let radius12: CGFloat = 12
    static let radius16: CGFloat = 16
    static let radius20: CGFloat = 20
    static let space1: CGFloat = 1
    static let space2: CGFloat = 2
    static let space4: CGFloat = 4
    static let space6: CGFloat = 6
    static let space8: CGFloat = 8
    static let space10: CGFloat = 10
    static let space12: CGFloat = 12
    static let space16: CGFloat = 16
    static let space20: CGFloat = 20
    static let space24: CGFloat = 24
    static let space32: CGFloat = 32
    static let space40: CGFloat = 40
    static let space44: CGFloat = 44
    static let space48: CGFloat = 48
    static let space56: CGFloat = 56
    static let space160: CGFloat = 160
    static let space240: CGFloat = 240
    static let text12: CGFloat = 12
    static let text14: CGFloat = 14
    static let text16: CGFloat = 16
    static let text20: CGFloat = 20
    static let text28: CGFloat = 28
    static let text32: CGFloat = 32
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
