import 'package:flutter/material.dart';

/// The colours of the screen, by day and by night.
class Palette {
  const Palette._({required bool isDark}) : _isDark = isDark;

  static const day = Palette._(isDark: false);
  static const night = Palette._(isDark: true);

  final bool _isDark;

  /// The colours for the theme that holds where the screen is shown.
  static Palette of(BuildContext context) {
    return Theme.of(context).brightness == Brightness.dark ? night : day;
  }

  Color get canvas => _pick(0xFFF4F5F8, 0xFF10141A);
  Color get surface => _pick(0xFFFFFFFF, 0xFF191F28);
  Color get picture => _pick(0xFFC9D6F2, 0xFF2C3A57);
  Color get ink => _pick(0xFF1A2230, 0xFFE7EBF2);
  Color get quiet => _pick(0xFF535F70, 0xFFA6B0C0);
  Color get accent => _pick(0xFF2B57D0, 0xFF8FB0FF);
  Color get accentInk => _pick(0xFFFFFFFF, 0xFF0B1630);
  Color get success => _pick(0xFF1D7A41, 0xFF56C583);
  Color get successInk => _pick(0xFFFFFFFF, 0xFF06210F);
  Color get warning => _pick(0xFFF2A93B, 0xFFF3B455);
  Color get warningInk => _pick(0xFF2B1A02, 0xFF2B1A02);
  Color get danger => _pick(0xFFC2323B, 0xFFFF8A8A);
  Color get dangerInk => _pick(0xFFFFFFFF, 0xFF330A0C);
  Color get raised => _pick(0xFFE8EBF1, 0xFF2A323E);
  Color get line => _pick(0xFFDDE1E8, 0xFF2C3440);
  Color get edge => _pick(0xFF8590A1, 0xFF78849A);
  Color get labelInk => _pick(0xFFB3261E, 0xFFB3261E);
  Color get listItemGround => _pick(0xFFE6F4EA, 0xFFE6F4EA);
  Color get listItemInk => _pick(0xFF14181F, 0xFF14181F);

  Color _pick(int day, int night) => Color(_isDark ? night : day);
}
