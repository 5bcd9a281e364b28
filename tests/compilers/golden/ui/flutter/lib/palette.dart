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

  Color get accent => _pick(0xFF2B57D0, 0xFF2B57D0);
  Color get accentInk => _pick(0xFFFFFFFF, 0xFFFFFFFF);
  Color get accentSoft => _pick(0xFFE1E7F8, 0xFFE1E7F8);
  Color get canvas => _pick(0xFFFFFFFF, 0xFFFFFFFF);
  Color get danger => _pick(0xFFC2323B, 0xFFC2323B);
  Color get dangerInk => _pick(0xFFFFFFFF, 0xFFFFFFFF);
  Color get edge => _pick(0xFF7B8798, 0xFF7B8798);
  Color get ink => _pick(0xFF1A2230, 0xFF1A2230);
  Color get inkDanger => _pick(0xFFB3262F, 0xFFB3262F);
  Color get inkDangerSoft => _pick(0xFFF4E1E2, 0xFFF4E1E2);
  Color get line => _pick(0xFFD9DEE6, 0xFFD9DEE6);
  Color get quiet => _pick(0xFF535F70, 0xFF535F70);
  Color get raised => _pick(0xFFEEF0F4, 0xFFEEF0F4);
  Color get surface => _pick(0xFFFFFFFF, 0xFFFFFFFF);
  Color get warning => _pick(0xFFF2A93B, 0xFFF2A93B);
  Color get headingText => _pick(0xFF8A3FFC, 0xFF8A3FFC);
  Color get cardBackground => _pick(0xFFFFF3D6, 0xFFFFF3D6);
  Color get headingText2 => _pick(0xFFFFFFFF, 0xFFFFFFFF);
  Color get overlayBackground => _pick(0xFF203040, 0xFF203040);

  Color _pick(int day, int night) => Color(_isDark ? night : day);
}

/// Lengths, and sizes of letters.
class Sizes {
  static const double radius8 = 8;
  static const double radius12 = 12;
  static const double radius16 = 16;
  static const double radius20 = 20;
  static const double space1 = 1;
  static const double space2 = 2;
  static const double space4 = 4;
  static const double space6 = 6;
  static const double space8 = 8;
  static const double space10 = 10;
  static const double space12 = 12;
  static const double space16 = 16;
  static const double space20 = 20;
  static const double space24 = 24;
  static const double space32 = 32;
  static const double space40 = 40;
  static const double space44 = 44;
  static const double space48 = 48;
  static const double space56 = 56;
  static const double space160 = 160;
  static const double space240 = 240;
  static const double text12 = 12;
  static const double text14 = 14;
  static const double text16 = 16;
  static const double text20 = 20;
  static const double text28 = 28;
  static const double text32 = 32;
}
