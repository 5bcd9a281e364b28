import 'package:flutter/material.dart';

import 'palette.dart';
import 'parts.dart';

/// The whole screen; what stands between its bars scrolls.
class Screen extends StatelessWidget {
  const Screen({super.key});

  @override
  Widget build(BuildContext context) {
    return Stack(
      children: [
        Scaffold(
          backgroundColor: Palette.of(context).canvas,
          body: const SafeArea(
            child: Column(
              children: [
                AppBarSection(),
                Expanded(
                  child: Row(
                    crossAxisAlignment: CrossAxisAlignment.start,
                    children: [
                      Expanded(
                        child: SingleChildScrollView(
                          child: Column(
                            crossAxisAlignment: CrossAxisAlignment.start,
                            children: [
                              ColumnSection(),
                            ],
                          ),
                        ),
                      ),
                    ],
                  ),
                ),
                TabBarSection(),
              ],
            ),
          ),
        ),
      ],
    );
  }
}

class AppBarSection extends StatelessWidget {
  const AppBarSection({super.key});

  @override
  Widget build(BuildContext context) {
    final palette = Palette.of(context);

    return Container(
      width: double.infinity,
      constraints: BoxConstraints(minHeight: Sizes.space56),
      child: AppBar(
        primary: false,
        automaticallyImplyLeading: false,
        centerTitle: false,
        backgroundColor: palette.surface,
        leading: SizedBox(
          width: Sizes.space44,
          height: Sizes.space44,
          child: IconButton(
            onPressed: () {},
            tooltip: 'Back',
            icon: Icon(Icons.arrow_back),
          ),
        ),
        title: Text(
          'Settings',
          style: TextStyle(fontSize: Sizes.text20, fontWeight: FontWeight.w600),
        ),
        actions: [
          SizedBox(
            width: Sizes.space44,
            height: Sizes.space44,
            child: IconButton(
              onPressed: () {},
              tooltip: 'Search',
              icon: Icon(Icons.search),
            ),
          ),
        ],
      ),
    );
  }
}

class ColumnSection extends StatefulWidget {
  const ColumnSection({super.key});

  @override
  State<ColumnSection> createState() => _ColumnSectionState();
}

class _ColumnSectionState extends State<ColumnSection> {
  bool switch1 = true;
  bool switch2 = false;
  double slider1 = 0.6;
  int segmentedLight = 2;

  @override
  Widget build(BuildContext context) {
    final palette = Palette.of(context);

    return Align(
      alignment: AlignmentDirectional.center,
      child: Container(
        width: double.infinity,
        constraints: BoxConstraints(maxWidth: Sizes.space640),
        padding: EdgeInsets.all(Sizes.space16),
        child: Column(
          mainAxisSize: MainAxisSize.min,
          crossAxisAlignment: CrossAxisAlignment.start,
          spacing: Sizes.space24,
          children: [
            Container(
              width: double.infinity,
              padding: EdgeInsets.all(Sizes.space16),
              decoration: BoxDecoration(color: palette.raised, borderRadius: BorderRadius.circular(Sizes.radius12)),
              child: Column(
                mainAxisSize: MainAxisSize.min,
                crossAxisAlignment: CrossAxisAlignment.start,
                spacing: Sizes.space8,
                children: [
                  SizedBox(
                    width: double.infinity,
                    child: Row(
                      spacing: Sizes.space16,
                      children: [
                        Container(
                          width: Sizes.space64,
                          height: Sizes.space64,
                          decoration: BoxDecoration(color: palette.raised, borderRadius: BorderRadius.circular(999)),
                          child: Center(
                            child: Text(
                              'RM',
                              style: TextStyle(fontSize: Sizes.text24, fontWeight: FontWeight.w600),
                            ),
                          ),
                        ),
                        Expanded(
                          child: Column(
                            mainAxisSize: MainAxisSize.min,
                            crossAxisAlignment: CrossAxisAlignment.start,
                            spacing: Sizes.space2,
                            children: [
                              SizedBox(
                                width: double.infinity,
                                child: Semantics(
                                  header: true,
                                  child: Text(
                                    'Rosa Marin',
                                    style: TextStyle(fontSize: Sizes.text20, fontWeight: FontWeight.w600),
                                  ),
                                ),
                              ),
                              SizedBox(
                                width: double.infinity,
                                child: Text(
                                  'rosa@example.org',
                                  style: TextStyle(color: palette.quiet, fontSize: Sizes.text13),
                                ),
                              ),
                            ],
                          ),
                        ),
                        Flexible(
                          child: ConstrainedBox(
                            constraints: BoxConstraints(minHeight: Sizes.space40),
                            child: FilledButton.tonal(
                              onPressed: () {},
                              style: FilledButton.styleFrom(
                                backgroundColor: palette.accentSoft,
                                foregroundColor: palette.accent,
                                padding: EdgeInsets.symmetric(vertical: Sizes.space6, horizontal: Sizes.space16),
                                minimumSize: const Size(0, 40),
                                shape: RoundedRectangleBorder(borderRadius: BorderRadius.circular(Sizes.radius8)),
                                textStyle: TextStyle(color: palette.accent, fontSize: Sizes.text16, fontWeight: FontWeight.w500),
                              ),
                              child: Text('Edit'),
                            ),
                          ),
                        ),
                      ],
                    ),
                  ),
                ],
              ),
            ),
            SizedBox(
              width: double.infinity,
              child: Column(
                mainAxisSize: MainAxisSize.min,
                crossAxisAlignment: CrossAxisAlignment.start,
                spacing: Sizes.space8,
                children: [
                  SizedBox(
                    width: double.infinity,
                    child: Semantics(
                      header: true,
                      child: Text(
                        'Notifications',
                        style: TextStyle(fontSize: Sizes.text16, fontWeight: FontWeight.w600),
                      ),
                    ),
                  ),
                  Container(
                    width: double.infinity,
                    decoration: BoxDecoration(color: palette.surface, border: Border.fromBorderSide(BorderSide(color: palette.line, width: Sizes.space1)), borderRadius: BorderRadius.circular(Sizes.radius12)),
                    child: Column(
                      mainAxisSize: MainAxisSize.min,
                      crossAxisAlignment: CrossAxisAlignment.start,
                      children: [
                        Container(
                          width: double.infinity,
                          constraints: BoxConstraints(minHeight: Sizes.space48),
                          padding: EdgeInsets.symmetric(vertical: Sizes.space8, horizontal: Sizes.space16),
                          child: Row(
                            spacing: Sizes.space16,
                            children: [
                              SizedBox(
                                width: Sizes.space24,
                                height: Sizes.space24,
                                child: Icon(Icons.notifications_outlined),
                              ),
                              Expanded(
                                child: Text('Allow notifications', style: TextStyle(fontSize: Sizes.text16)),
                              ),
                              Flexible(
                                child: ConstrainedBox(
                                  constraints: BoxConstraints(minHeight: Sizes.space48),
                                  child: ChoiceLine(
                                    words: 'Allow notifications',
                                    hasWords: false,
                                    control: Switch(
                                      value: switch1,
                                      onChanged: (value) => setState(() => switch1 = value),
                                    ),
                                  ),
                                ),
                              ),
                            ],
                          ),
                        ),
                        Container(
                          width: double.infinity,
                          constraints: BoxConstraints(minHeight: Sizes.space48),
                          padding: EdgeInsets.symmetric(vertical: Sizes.space8, horizontal: Sizes.space16),
                          child: Row(
                            spacing: Sizes.space16,
                            children: [
                              SizedBox(
                                width: Sizes.space24,
                                height: Sizes.space24,
                                child: Icon(Icons.mail_outline),
                              ),
                              Expanded(
                                child: Text(
                                  'Weekly summary by e-mail',
                                  style: TextStyle(fontSize: Sizes.text16),
                                ),
                              ),
                              Flexible(
                                child: ConstrainedBox(
                                  constraints: BoxConstraints(minHeight: Sizes.space48),
                                  child: ChoiceLine(
                                    words: 'Weekly summary by e-mail',
                                    hasWords: false,
                                    control: Switch(
                                      value: switch2,
                                      onChanged: (value) => setState(() => switch2 = value),
                                    ),
                                  ),
                                ),
                              ),
                            ],
                          ),
                        ),
                        Container(
                          width: double.infinity,
                          constraints: BoxConstraints(minHeight: Sizes.space48),
                          padding: EdgeInsets.symmetric(vertical: Sizes.space8, horizontal: Sizes.space16),
                          child: Row(
                            spacing: Sizes.space16,
                            children: [
                              SizedBox(
                                width: Sizes.space24,
                                height: Sizes.space24,
                                child: Icon(Icons.volume_up_outlined),
                              ),
                              Expanded(
                                child: Text('Volume', style: TextStyle(fontSize: Sizes.text16)),
                              ),
                              Expanded(
                                child: ConstrainedBox(
                                  constraints: BoxConstraints(minHeight: Sizes.space48),
                                  child: Semantics(
                                    label: 'Volume',
                                    child: Slider(
                                      value: slider1,
                                      onChanged: (value) => setState(() => slider1 = value),
                                    ),
                                  ),
                                ),
                              ),
                            ],
                          ),
                        ),
                      ],
                    ),
                  ),
                ],
              ),
            ),
            SizedBox(
              width: double.infinity,
              child: Column(
                mainAxisSize: MainAxisSize.min,
                crossAxisAlignment: CrossAxisAlignment.start,
                spacing: Sizes.space8,
                children: [
                  SizedBox(
                    width: double.infinity,
                    child: Semantics(
                      header: true,
                      child: Text(
                        'Appearance',
                        style: TextStyle(fontSize: Sizes.text16, fontWeight: FontWeight.w600),
                      ),
                    ),
                  ),
                  SizedBox(
                    width: double.infinity,
                    child: SegmentedButton(
                      segments: [
                        ButtonSegment(value: 0, label: Text('Light')),
                        ButtonSegment(value: 1, label: Text('Dark')),
                        ButtonSegment(value: 2, label: Text('Automatic')),
                      ],
                      selected: {segmentedLight},
                      onSelectionChanged: (chosen) => setState(() => segmentedLight = chosen.first),
                    ),
                  ),
                ],
              ),
            ),
            SizedBox(
              width: double.infinity,
              child: Column(
                mainAxisSize: MainAxisSize.min,
                crossAxisAlignment: CrossAxisAlignment.start,
                spacing: Sizes.space8,
                children: [
                  SizedBox(
                    width: double.infinity,
                    child: Semantics(
                      header: true,
                      child: Text(
                        'Account',
                        style: TextStyle(fontSize: Sizes.text16, fontWeight: FontWeight.w600),
                      ),
                    ),
                  ),
                  Container(
                    width: double.infinity,
                    decoration: BoxDecoration(color: palette.surface, border: Border.fromBorderSide(BorderSide(color: palette.line, width: Sizes.space1)), borderRadius: BorderRadius.circular(Sizes.radius12)),
                    child: Column(
                      mainAxisSize: MainAxisSize.min,
                      crossAxisAlignment: CrossAxisAlignment.start,
                      children: [
                        Container(
                          width: double.infinity,
                          constraints: BoxConstraints(minHeight: Sizes.space48),
                          padding: EdgeInsets.symmetric(vertical: Sizes.space8, horizontal: Sizes.space16),
                          child: Row(
                            spacing: Sizes.space16,
                            children: [
                              SizedBox(
                                width: Sizes.space24,
                                height: Sizes.space24,
                                child: Icon(Icons.lock_outline),
                              ),
                              Expanded(
                                child: Text('Privacy and safety', style: TextStyle(fontSize: Sizes.text16)),
                              ),
                              Icon(Icons.arrow_forward, color: palette.quiet),
                            ],
                          ),
                        ),
                        Container(
                          width: double.infinity,
                          constraints: BoxConstraints(minHeight: Sizes.space48),
                          padding: EdgeInsets.symmetric(vertical: Sizes.space8, horizontal: Sizes.space16),
                          child: Row(
                            spacing: Sizes.space16,
                            children: [
                              SizedBox(
                                width: Sizes.space24,
                                height: Sizes.space24,
                                child: Icon(Icons.language),
                              ),
                              Expanded(
                                child: Text('Language', style: TextStyle(fontSize: Sizes.text16)),
                              ),
                              Flexible(
                                child: Text(
                                  'English',
                                  style: TextStyle(color: palette.quiet, fontSize: Sizes.text13),
                                ),
                              ),
                              Icon(Icons.arrow_forward, color: palette.quiet),
                            ],
                          ),
                        ),
                        Container(
                          width: double.infinity,
                          constraints: BoxConstraints(minHeight: Sizes.space48),
                          padding: EdgeInsets.symmetric(vertical: Sizes.space8, horizontal: Sizes.space16),
                          child: Row(
                            spacing: Sizes.space16,
                            children: [
                              SizedBox(
                                width: Sizes.space24,
                                height: Sizes.space24,
                                child: Icon(Icons.cloud_outlined),
                              ),
                              Expanded(
                                child: Text('Storage', style: TextStyle(fontSize: Sizes.text16)),
                              ),
                              Expanded(
                                child: LinearProgressIndicator(
                                  value: 0.72,
                                  color: palette.accent,
                                  semanticsLabel: 'Storage used',
                                ),
                              ),
                              Icon(Icons.arrow_forward, color: palette.quiet),
                            ],
                          ),
                        ),
                      ],
                    ),
                  ),
                ],
              ),
            ),
            SizedBox(
              width: double.infinity,
              child: ExpansionTile(
                title: Text(
                  'About this app',
                  style: TextStyle(fontSize: Sizes.text16, fontWeight: FontWeight.w500),
                ),
                tilePadding: EdgeInsets.zero,
                expandedCrossAxisAlignment: CrossAxisAlignment.start,
                children: [
                  SizedBox(
                    width: double.infinity,
                    child: Text(
                      'Version 4.2, released in November 2026.',
                      style: TextStyle(fontSize: Sizes.text16),
                    ),
                  ),
                  InkWell(
                    onTap: () {},
                    child: Text(
                      'Licences of the software that it is built with',
                      style: TextStyle(color: palette.accent, fontSize: Sizes.text16),
                    ),
                  ),
                ],
              ),
            ),
            ConstrainedBox(
              constraints: BoxConstraints(minHeight: Sizes.space40),
              child: TextButton(
                onPressed: () {},
                style: TextButton.styleFrom(
                  backgroundColor: Colors.transparent,
                  foregroundColor: palette.inkDanger,
                  padding: EdgeInsets.symmetric(vertical: Sizes.space6, horizontal: Sizes.space16),
                  minimumSize: const Size(0, 40),
                  shape: RoundedRectangleBorder(borderRadius: BorderRadius.circular(Sizes.radius8)),
                  textStyle: TextStyle(color: palette.inkDanger, fontSize: Sizes.text16, fontWeight: FontWeight.w500),
                ),
                child: Row(
                  mainAxisSize: MainAxisSize.min,
                  spacing: Sizes.space8,
                  children: [
                    Icon(Icons.logout),
                    Flexible(child: Text('Sign out')),
                  ],
                ),
              ),
            ),
          ],
        ),
      ),
    );
  }
}

class TabBarSection extends StatefulWidget {
  const TabBarSection({super.key});

  @override
  State<TabBarSection> createState() => _TabBarSectionState();
}

class _TabBarSectionState extends State<TabBarSection> {
  int tabBarHome = 2;

  @override
  Widget build(BuildContext context) {
    final palette = Palette.of(context);

    return NavigationBar(
      backgroundColor: palette.surface,
      selectedIndex: tabBarHome,
      onDestinationSelected: (index) => setState(() => tabBarHome = index),
      destinations: [
        NavigationDestination(icon: Icon(Icons.home_outlined), label: 'Home'),
        NavigationDestination(
          icon: Badge(label: Text('4'), child: Icon(Icons.chat_bubble_outline)),
          label: 'Messages',
        ),
        NavigationDestination(icon: Icon(Icons.tune), label: 'Settings'),
      ],
    );
  }
}
