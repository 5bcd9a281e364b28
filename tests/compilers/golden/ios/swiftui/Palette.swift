import SwiftUI

/// The colours of the screen, by day and by night.
enum Palette {
    static let canvas = Color(day: 0xF4F5F8, night: 0x10141A)
    static let surface = Color(day: 0xFFFFFF, night: 0x191F28)
    static let picture = Color(day: 0xC9D6F2, night: 0x2C3A57)
    static let ink = Color(day: 0x1A2230, night: 0xE7EBF2)
    static let quiet = Color(day: 0x535F70, night: 0xA6B0C0)
    static let accent = Color(day: 0x2B57D0, night: 0x8FB0FF)
    static let accentInk = Color(day: 0xFFFFFF, night: 0x0B1630)
    static let success = Color(day: 0x1D7A41, night: 0x56C583)
    static let successInk = Color(day: 0xFFFFFF, night: 0x06210F)
    static let warning = Color(day: 0xF2A93B, night: 0xF3B455)
    static let warningInk = Color(day: 0x2B1A02, night: 0x2B1A02)
    static let danger = Color(day: 0xC2323B, night: 0xFF8A8A)
    static let dangerInk = Color(day: 0xFFFFFF, night: 0x330A0C)
    static let raised = Color(day: 0xE8EBF1, night: 0x2A323E)
    static let line = Color(day: 0xDDE1E8, night: 0x2C3440)
    static let edge = Color(day: 0x8590A1, night: 0x78849A)
    static let labelInk = Color(day: 0xB3261E, night: 0xB3261E)
    static let listItemGround = Color(day: 0xE6F4EA, night: 0xE6F4EA)
    static let listItemInk = Color(day: 0x14181F, night: 0x14181F)
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
