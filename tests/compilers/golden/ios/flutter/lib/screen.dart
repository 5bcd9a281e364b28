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
  bool switch1 = true;
  double slider1 = 0.5;
  bool switch2 = true;
  double slider2 = 0.5;

  @override
  Widget build(BuildContext context) {
    return Panel(
      key: const Key('list'),
      children: [
        Line(
          key: const Key('list_item_1'),
          isFilled: true,
          children: [
            Photo(
              key: const Key('image_1'),
              words: 'Image 1',
            ),
            Expanded(
              child: Words(
                'Label 1',
                key: const Key('label_1'),
              ),
            ),
          ],
        ),
        Line(
          key: const Key('list_item_2'),
          isFilled: true,
          children: [
            Expanded(
              child: Words(
                'Notifications; "all" of them',
                key: const Key('label_notifications_all_of_them'),
                ink: Palette.of(context).labelInk,
              ),
            ),
            Bounded(
              child: Toggle(
                'Notifications; "all" of them',
                key: const Key('switch_1'),
                value: switch1,
                onChanged: (value) => setState(() => switch1 = value),
                hasWords: false,
              ),
            ),
          ],
        ),
        Line(
          key: const Key('list_item_3'),
          isFilled: true,
          children: [
            Bounded(
              child: Words(
                'Label 3',
                key: const Key('label_3'),
              ),
            ),
            Expanded(
              child: Slide(
                key: const Key('slider_1'),
                words: 'Label 3',
                value: slider1,
                onChanged: (value) => setState(() => slider1 = value),
              ),
            ),
            Bounded(
              child: Words(
                'Label 4',
                key: const Key('label_4'),
              ),
            ),
          ],
        ),
        Line(
          key: const Key('list_item_4'),
          isFilled: true,
          children: [
            Expanded(
              child: Words(
                'Label 5',
                key: const Key('label_5'),
              ),
            ),
            PictureButton(
              Icons.add,
              key: const Key('icon_button_add'),
              words: 'Add',
            ),
          ],
        ),
        Line(
          key: const Key('list_item_5'),
          ground: Palette.of(context).listItemGround,
          children: [
            Photo(
              key: const Key('image_a_cat_a_dog'),
              words: 'A cat & a dog',
            ),
            Photo(
              key: const Key('image_3'),
              words: 'Image 3',
            ),
            Photo(
              key: const Key('image_4'),
              words: 'Image 4',
            ),
          ],
        ),
        Line(
          key: const Key('list_item_6'),
          isFilled: true,
          children: [
            Bounded(
              child: Toggle(
                'Switch 2',
                key: const Key('switch_2'),
                value: switch2,
                onChanged: (value) => setState(() => switch2 = value),
              ),
            ),
            Expanded(
              child: Slide(
                key: const Key('slider_2'),
                words: 'Slider 2',
                value: slider2,
                onChanged: (value) => setState(() => slider2 = value),
              ),
            ),
            PictureButton(
              Icons.add,
              key: const Key('icon_button_add_2'),
              words: 'Add',
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
          Icons.search,
          key: const Key('tab_search'),
          words: 'Search',
          isCurrent: true,
        ),
        TabButton(
          Icons.person_outline,
          key: const Key('tab_contacts'),
          words: 'Contacts',
        ),
        TabButton(
          Icons.download,
          key: const Key('tab_downloads'),
          words: 'Downloads',
        ),
        TabButton(
          Icons.more_horiz,
          key: const Key('tab_more'),
          words: 'More',
        ),
      ],
    );
  }
}
