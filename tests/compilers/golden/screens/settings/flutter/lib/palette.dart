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

  Color get accent => _pick(0xFF2B57D0, 0xFF8FB0FF);
  Color get accentSoft => _pick(0xFFE1E7F8, 0xFF222A3A);
  Color get canvas => _pick(0xFFFFFFFF, 0xFF10141A);
  Color get edge => _pick(0xFF7B8798, 0xFF78849A);
  Color get ink => _pick(0xFF1A2230, 0xFFE7EBF2);
  Color get inkDanger => _pick(0xFFB3262F, 0xFFFF9A9A);
  Color get line => _pick(0xFFD9DEE6, 0xFF2C3440);
  Color get quiet => _pick(0xFF535F70, 0xFFA6B0C0);
  Color get raised => _pick(0xFFEEF0F4, 0xFF2A323E);
  Color get surface => _pick(0xFFFFFFFF, 0xFF191F28);

  Color _pick(int day, int night) => Color(_isDark ? night : day);
}

/// Lengths, and sizes of letters.
class Sizes {
  static const double radius8 = 8;
  static const double radius12 = 12;
  static const double space1 = 1;
  static const double space2 = 2;
  static const double space6 = 6;
  static const double space8 = 8;
  static const double space16 = 16;
  static const double space24 = 24;
  static const double space40 = 40;
  static const double space44 = 44;
  static const double space48 = 48;
  static const double space56 = 56;
  static const double space64 = 64;
  static const double space640 = 640;
  static const double text13 = 13;
  static const double text16 = 16;
  static const double text20 = 20;
  static const double text24 = 24;
}
