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
            NavSection(),
            Expanded(
              child: SingleChildScrollView(
                padding: EdgeInsets.all(16),
                child: Column(
                  spacing: 16,
                  children: [
                    Row1Section(),
                    Row2Section(),
                    Row3Section(),
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

class NavSection extends StatelessWidget {
  const NavSection({super.key});

  @override
  Widget build(BuildContext context) {
    return Bar(
      key: const Key('nav'),
      children: [
        PushButton(
          'Home',
          key: const Key('nav_item_home'),
          isFlat: true,
        ),
        PushButton(
          'Pricing & <plans>',
          key: const Key('nav_item_pricing_plans'),
          isFlat: true,
          ground: Palette.of(context).accent,
          ink: Palette.of(context).accentInk,
        ),
        PushButton(
          'Über uns',
          key: const Key('nav_item_uber_uns'),
          isFlat: true,
          ground: Palette.of(context).navItemGround,
          ink: Palette.of(context).navItemInk,
        ),
      ],
    );
  }
}

class Row1Section extends StatelessWidget {
  const Row1Section({super.key});

  @override
  Widget build(BuildContext context) {
    return Boxes(
      key: const Key('row_1'),
      children: [
        Box(
          key: const Key('card_1'),
          ground: Palette.of(context).cardSingleGround,
          children: [
            Words(
              'Ship calmer releases',
              key: const Key('heading_ship_calmer_releases'),
              size: 28,
              isHeading: true,
              ink: Palette.of(context).navItemInk,
            ),
            Words(
              'Plan it,\n"test" it, ship it.',
              key: const Key('paragraph_plan_it_test_it'),
              size: 15,
              isQuiet: true,
              ink: Palette.of(context).paragraphInk,
            ),
            PushButton(
              'Button 1',
              key: const Key('button_1'),
              ground: Palette.of(context).warning,
              ink: Palette.of(context).warningInk,
            ),
          ],
        ),
      ],
    );
  }
}

class Row2Section extends StatelessWidget {
  const Row2Section({super.key});

  @override
  Widget build(BuildContext context) {
    return Boxes(
      key: const Key('row_2'),
      children: [
        Box(
          key: const Key('card_2'),
          children: [
            Words(
              'Heading 2',
              key: const Key('heading_2'),
              size: 20,
              isHeading: true,
            ),
            Words(
              'Two or three lines are enough: what it is, whom it is for and why it matters.',
              key: const Key('paragraph_2'),
              size: 15,
              isQuiet: true,
            ),
            PushButton(
              'Button 2',
              key: const Key('button_2'),
              ground: Palette.of(context).success,
              ink: Palette.of(context).successInk,
            ),
          ],
        ),
        Box(
          key: const Key('card_3'),
          children: [
            Words(
              'Measure',
              key: const Key('heading_measure'),
              size: 20,
              isHeading: true,
              ink: Palette.of(context).headingInk,
            ),
            Words(
              'This space is for a few words of your own, and for the details that count.',
              key: const Key('paragraph_3'),
              size: 15,
              isQuiet: true,
            ),
            PushButton(
              'Don\'t delete',
              key: const Key('button_don_t_delete'),
              ground: Palette.of(context).buttonDangerGround,
              ink: Palette.of(context).buttonInk,
            ),
          ],
        ),
      ],
    );
  }
}

class Row3Section extends StatelessWidget {
  const Row3Section({super.key});

  @override
  Widget build(BuildContext context) {
    return Boxes(
      key: const Key('row_3'),
      children: [
        Box(
          key: const Key('card_4'),
          children: [
            Words(
              'Heading 4',
              key: const Key('heading_4'),
              size: 20,
              isHeading: true,
            ),
            Words(
              'Say what happens next, so that the button below comes as no surprise.',
              key: const Key('paragraph_4'),
              size: 15,
              isQuiet: true,
            ),
            PushButton(
              'Button 4',
              key: const Key('button_4'),
              ground: Palette.of(context).success,
              ink: Palette.of(context).successInk,
            ),
          ],
        ),
        Box(
          key: const Key('card_5'),
          children: [
            Words(
              'Heading 5',
              key: const Key('heading_5'),
              size: 20,
              isHeading: true,
            ),
            Words(
              'A short paragraph goes here and says in a line or two what this is about.',
              key: const Key('paragraph_5'),
              size: 15,
              isQuiet: true,
            ),
            PushButton(
              'Button 5',
              key: const Key('button_5'),
              ground: Palette.of(context).warning,
              ink: Palette.of(context).warningInk,
            ),
          ],
        ),
        Box(
          key: const Key('card_6'),
          children: [
            Words(
              'Two or three lines are enough: what it is, whom it is for and why it matters.',
              key: const Key('paragraph_6'),
              size: 15,
              isQuiet: true,
            ),
            PushButton(
              'Button 6',
              key: const Key('button_6'),
              ground: Palette.of(context).danger,
              ink: Palette.of(context).dangerInk,
            ),
          ],
        ),
        Box(
          key: const Key('card_7'),
          children: [
            Words(
              'Heading 6',
              key: const Key('heading_6'),
              size: 20,
              isHeading: true,
            ),
            Words(
              'This space is for a few words of your own, and for the details that count.',
              key: const Key('paragraph_7'),
              size: 15,
              isQuiet: true,
            ),
          ],
        ),
      ],
    );
  }
}
