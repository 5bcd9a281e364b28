import 'package:flutter/material.dart';

import 'palette.dart';
import 'parts.dart';

/// The whole screen; what stands between header and footer scrolls.
class Screen extends StatelessWidget {
  const Screen({super.key});

  @override
  Widget build(BuildContext context) {
    return Scaffold(
      backgroundColor: Palette.of(context).canvas,
      body: const SafeArea(
        child: Column(
          children: [
            Expanded(
              child: SingleChildScrollView(
                padding: EdgeInsets.all(16),
                child: Column(
                  spacing: 16,
                  children: [
                    ListSection(),
                  ],
                ),
              ),
            ),
            TabBarSection(),
          ],
        ),
      ),
    );
  }
}

class ListSection extends StatefulWidget {
  const ListSection({super.key});

  @override
  State<ListSection> createState() => _ListSectionState();
}

class _ListSectionState extends State<ListSection> {
  double slider1 = 0.5;
  bool switch1 = false;
  bool switchWiFi = false;
  bool checkbox1 = false;
  bool checkbox2 = false;
  double slider2 = 0.5;
  String chosen = '';

  @override
  Widget build(BuildContext context) {
    return Panel(
      key: const Key('list'),
      children: [
        Line(
          key: const Key('list_item_1'),
          isFilled: true,
          children: [
            Bounded(
              child: Words(
                'Label 1',
                key: const Key('label_1'),
              ),
            ),
            Expanded(
              child: Slide(
                key: const Key('slider_1'),
                words: 'Label 1',
                value: slider1,
                onChanged: (value) => setState(() => slider1 = value),
              ),
            ),
            Bounded(
              child: Words(
                'Label 2',
                key: const Key('label_2'),
              ),
            ),
          ],
        ),
        Line(
          key: const Key('list_item_2'),
          children: [
            PushButton(
              'Save \\ \'all\' @ 100%',
              key: const Key('button_save_all_100'),
            ),
            Toggle(
              'Switch 1',
              key: const Key('switch_1'),
              value: switch1,
              onChanged: (value) => setState(() => switch1 = value),
            ),
            Toggle(
              'Wi-Fi',
              key: const Key('switch_wi_fi'),
              value: switchWiFi,
              onChanged: (value) => setState(() => switchWiFi = value),
              ink: Palette.of(context).switchInk,
            ),
          ],
        ),
        Line(
          key: const Key('list_item_3'),
          children: [
            Check(
              'Checkbox 1',
              key: const Key('checkbox_1'),
              value: checkbox1,
              onChanged: (value) => setState(() => checkbox1 = value),
            ),
            Check(
              'Checkbox 2',
              key: const Key('checkbox_2'),
              value: checkbox2,
              onChanged: (value) => setState(() => checkbox2 = value),
            ),
          ],
        ),
        Line(
          key: const Key('list_item_4'),
          ground: Palette.of(context).listItemGround,
          children: [
            Option(
              'Option 1',
              key: const Key('radio_1'),
              isChosen: chosen == 'radio_1',
              onChosen: () => setState(() => chosen = 'radio_1'),
              ink: Palette.of(context).listItemInk,
            ),
            Option(
              '@home? <é>',
              key: const Key('radio_home_e'),
              isChosen: chosen == 'radio_home_e',
              onChosen: () => setState(() => chosen = 'radio_home_e'),
              ink: Palette.of(context).radioInk,
            ),
          ],
        ),
        Line(
          key: const Key('list_item_5'),
          isFilled: true,
          children: [
            Expanded(
              child: Slide(
                key: const Key('slider_2'),
                words: 'Slider 2',
                value: slider2,
                onChanged: (value) => setState(() => slider2 = value),
              ),
            ),
          ],
        ),
      ],
    );
  }
}

class TabBarSection extends StatelessWidget {
  const TabBarSection({super.key});

  @override
  Widget build(BuildContext context) {
    return Tabs(
      key: const Key('tab_bar'),
      children: [
        TabButton(
          Icons.home_outlined,
          key: const Key('tab_home'),
          words: 'Home',
          isCurrent: true,
        ),
        TabButton(
          Icons.dashboard_outlined,
          key: const Key('tab_dashboard'),
          words: 'Dashboard',
        ),
        TabButton(
          Icons.notifications_outlined,
          key: const Key('tab_notifications'),
          words: 'Notifications',
        ),
        TabButton(
          Icons.search,
          key: const Key('tab_search'),
          words: 'Search',
        ),
      ],
    );
  }
}
