import 'package:flutter/material.dart';

import 'palette.dart';
import 'screen.dart';

void main() {
  runApp(const App());
}

/// The application: one screen, in the light or the dark theme.
class App extends StatelessWidget {
  const App({super.key});

  @override
  Widget build(BuildContext context) {
    return MaterialApp(
      title: 'Settings',
      theme: ThemeData(colorScheme: ColorScheme.fromSeed(seedColor: Palette.day.accent)),
      darkTheme: ThemeData(
        colorScheme: ColorScheme.fromSeed(
          seedColor: Palette.night.accent,
          brightness: Brightness.dark,
        ),
      ),
      home: const Screen(),
    );
  }
}
