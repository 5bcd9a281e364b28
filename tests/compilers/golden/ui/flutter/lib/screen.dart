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
                      DrawerSection(),
                      Expanded(
                        child: SingleChildScrollView(
                          child: Column(
                            crossAxisAlignment: CrossAxisAlignment.start,
                            children: [
                              TabsSection(),
                              SectionSection(),
                              GridSection(),
                              RowSection(),
                              SegmentedSection(),
                              AlertSection(),
                              ListSection(),
                              TableSection(),
                              DisclosureSection(),
                              CarouselSection(),
                              OverlaySection(),
                              CalendarSection(),
                            ],
                          ),
                        ),
                      ),
                    ],
                  ),
                ),
                FooterSection(),
                TabBarSection(),
              ],
            ),
          ),
        ),
        const ModalBarrier(dismissible: false, color: Colors.black54),
        const DialogSection(),
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
          child: IconButton(onPressed: () {}, tooltip: 'Menu', icon: Icon(Icons.menu)),
        ),
        title: Text(
          'Everything',
          style: TextStyle(fontSize: Sizes.text20, fontWeight: FontWeight.w600),
        ),
        actions: [
          SizedBox(
            width: Sizes.space44,
            height: Sizes.space44,
            child: IconButton(
              onPressed: () {},
              tooltip: 'Mail',
              icon: Badge(label: Text('3'), child: Icon(Icons.mail_outline)),
            ),
          ),
        ],
      ),
    );
  }
}

class TabsSection extends StatelessWidget {
  const TabsSection({super.key});

  @override
  Widget build(BuildContext context) {
    return SizedBox(
      width: double.infinity,
      child: DefaultTabController(
        length: 2,
        initialIndex: 0,
        child: TabBar(
          isScrollable: true,
          tabAlignment: TabAlignment.start,
          tabs: [
            Tab(text: 'One'),
            Tab(text: 'Two'),
          ],
        ),
      ),
    );
  }
}

class SectionSection extends StatefulWidget {
  const SectionSection({super.key});

  @override
  State<SectionSection> createState() => _SectionSectionState();
}

class _SectionSectionState extends State<SectionSection> {
  bool chipOn = true;

  @override
  Widget build(BuildContext context) {
    final palette = Palette.of(context);

    return Container(
      width: double.infinity,
      padding: EdgeInsets.all(Sizes.space16),
      child: Column(
        mainAxisSize: MainAxisSize.min,
        crossAxisAlignment: CrossAxisAlignment.start,
        children: [
          Semantics(
            header: true,
            child: Text(
              'Words',
              style: TextStyle(fontSize: Sizes.text20, fontWeight: FontWeight.w600),
            ),
          ),
          SizedBox(
            width: double.infinity,
            child: Semantics(
              header: true,
              child: Text(
                'Large',
                style: TextStyle(fontSize: Sizes.text32, fontWeight: FontWeight.w600),
              ),
            ),
          ),
          SizedBox(
            width: double.infinity,
            child: Text(
              'OVER',
              style: TextStyle(color: palette.quiet, fontSize: Sizes.text12, letterSpacing: 1),
            ),
          ),
          SizedBox(
            width: double.infinity,
            child: Text('Body', style: TextStyle(fontSize: Sizes.text16)),
          ),
          Container(
            width: double.infinity,
            padding: EdgeInsets.all(Sizes.space12),
            decoration: BoxDecoration(color: palette.raised, borderRadius: BorderRadius.circular(Sizes.radius8)),
            child: Text(
              'code()',
              style: TextStyle(fontSize: Sizes.text14, fontFamily: 'monospace'),
            ),
          ),
          InkWell(
            onTap: () {},
            child: Text(
              'A link',
              style: TextStyle(color: palette.accent, fontSize: Sizes.text16),
            ),
          ),
          ConstrainedBox(
            constraints: BoxConstraints(minWidth: Sizes.space20),
            child: Badge(
              backgroundColor: palette.danger,
              textColor: palette.dangerInk,
              label: Text('12'),
            ),
          ),
          ConstrainedBox(
            constraints: BoxConstraints(minHeight: Sizes.space32),
            child: FilterChip(
              label: Text('On'),
              selected: chipOn,
              onSelected: (value) => setState(() => chipOn = value),
            ),
          ),
          Rating(name: 'Rating 1', value: 3, most: 5, color: palette.warning),
          SizedBox(width: double.infinity, child: LabelledDivider(words: 'or')),
          SizedBox(
            width: Sizes.space24,
            height: Sizes.space24,
            child: Icon(Icons.light_mode_outlined),
          ),
          Container(
            width: Sizes.space40,
            height: Sizes.space40,
            decoration: BoxDecoration(color: palette.raised, borderRadius: BorderRadius.circular(999)),
            child: Center(
              child: Text(
                'AK',
                style: TextStyle(fontSize: Sizes.text16, fontWeight: FontWeight.w600),
              ),
            ),
          ),
          Container(
            width: double.infinity,
            constraints: BoxConstraints(minHeight: Sizes.space160),
            decoration: BoxDecoration(color: palette.raised),
            child: PicturePlace(icon: Icons.map_outlined, name: 'A map'),
          ),
          PageDots(name: 'Page 1', shown: 1, count: 3),
          Container(
            width: double.infinity,
            constraints: BoxConstraints(minHeight: Sizes.space48),
            child: Row(
              spacing: Sizes.space4,
              children: [
                Flexible(
                  child: TextButton(
                    onPressed: () {},
                    style: TextButton.styleFrom(
                      backgroundColor: Colors.transparent,
                      foregroundColor: palette.ink,
                      padding: EdgeInsets.symmetric(vertical: Sizes.space6, horizontal: Sizes.space12),
                      minimumSize: const Size(0, 40),
                      shape: RoundedRectangleBorder(borderRadius: BorderRadius.circular(Sizes.radius8)),
                      textStyle: TextStyle(fontSize: Sizes.text16),
                    ),
                    child: Text('Home'),
                  ),
                ),
                Flexible(
                  child: TextButton(
                    onPressed: () {},
                    style: TextButton.styleFrom(
                      backgroundColor: palette.accentSoft,
                      foregroundColor: palette.accent,
                      padding: EdgeInsets.symmetric(vertical: Sizes.space6, horizontal: Sizes.space12),
                      minimumSize: const Size(0, 40),
                      shape: RoundedRectangleBorder(borderRadius: BorderRadius.circular(Sizes.radius8)),
                      textStyle: TextStyle(color: palette.accent, fontSize: Sizes.text16, fontWeight: FontWeight.w600),
                    ),
                    child: Text('Shoes'),
                  ),
                ),
              ],
            ),
          ),
        ],
      ),
    );
  }
}

class GridSection extends StatelessWidget {
  const GridSection({super.key});

  @override
  Widget build(BuildContext context) {
    final palette = Palette.of(context);

    return Container(
      width: double.infinity,
      padding: EdgeInsets.all(Sizes.space16),
      child: Column(
        spacing: Sizes.space16,
        children: [
          Row(
            crossAxisAlignment: CrossAxisAlignment.start,
            spacing: Sizes.space16,
            children: [
              Expanded(
                child: Container(
                  padding: EdgeInsets.all(Sizes.space16),
                  decoration: BoxDecoration(color: palette.surface, borderRadius: BorderRadius.circular(Sizes.radius12), boxShadow: [BoxShadow(color: Colors.black26, blurRadius: Sizes.space8)]),
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
                            'A',
                            style: TextStyle(fontSize: Sizes.text20, fontWeight: FontWeight.w600),
                          ),
                        ),
                      ),
                      ConstrainedBox(
                        constraints: BoxConstraints(minHeight: Sizes.space40),
                        child: FilledButton(
                          onPressed: () {},
                          style: FilledButton.styleFrom(
                            backgroundColor: palette.accent,
                            foregroundColor: palette.accentInk,
                            padding: EdgeInsets.symmetric(vertical: Sizes.space6, horizontal: Sizes.space16),
                            minimumSize: const Size(0, 40),
                            shape: RoundedRectangleBorder(borderRadius: BorderRadius.circular(Sizes.radius8)),
                            textStyle: TextStyle(color: palette.accentInk, fontSize: Sizes.text16, fontWeight: FontWeight.w500),
                          ),
                          child: Text('Buy'),
                        ),
                      ),
                    ],
                  ),
                ),
              ),
              Expanded(
                child: Container(
                  padding: EdgeInsets.all(Sizes.space16),
                  decoration: BoxDecoration(color: palette.raised, borderRadius: BorderRadius.circular(Sizes.radius12)),
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
                            'B',
                            style: TextStyle(fontSize: Sizes.text20, fontWeight: FontWeight.w600),
                          ),
                        ),
                      ),
                    ],
                  ),
                ),
              ),
              Expanded(
                child: Container(
                  padding: EdgeInsets.all(Sizes.space16),
                  decoration: BoxDecoration(color: palette.cardBackground, border: Border.fromBorderSide(BorderSide(color: palette.line, width: Sizes.space1)), borderRadius: BorderRadius.circular(Sizes.radius20)),
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
                            'C',
                            style: TextStyle(color: palette.headingText, fontSize: Sizes.text28, fontWeight: FontWeight.w800),
                          ),
                        ),
                      ),
                    ],
                  ),
                ),
              ),
            ],
          ),
        ],
      ),
    );
  }
}

class RowSection extends StatefulWidget {
  const RowSection({super.key});

  @override
  State<RowSection> createState() => _RowSectionState();
}

class _RowSectionState extends State<RowSection> {
  bool checkboxMe = false;
  String choice = 'radio_a';
  bool switchWiFi = false;
  double slider1 = 0.3;
  int stepper1 = 0;

  @override
  Widget build(BuildContext context) {
    final palette = Palette.of(context);

    return Container(
      width: double.infinity,
      padding: EdgeInsets.symmetric(vertical: Sizes.space8, horizontal: Sizes.space16),
      child: Row(
        spacing: Sizes.space24,
        children: [
          Expanded(
            child: Column(
              mainAxisSize: MainAxisSize.min,
              crossAxisAlignment: CrossAxisAlignment.start,
              spacing: Sizes.space12,
              children: [
                Text('Name', style: TextStyle(fontSize: Sizes.text16)),
                Container(
                  width: double.infinity,
                  constraints: BoxConstraints(minHeight: Sizes.space48),
                  child: Semantics(
                    label: 'Name',
                    child: TextFormField(
                      keyboardType: TextInputType.name,
                      style: TextStyle(color: palette.ink, fontSize: Sizes.text16),
                      decoration: InputDecoration(
                        contentPadding: EdgeInsets.symmetric(vertical: Sizes.space6, horizontal: Sizes.space12),
                        filled: true,
                        fillColor: palette.surface,
                        enabledBorder: OutlineInputBorder(
                          borderRadius: BorderRadius.circular(Sizes.radius8),
                          borderSide: BorderSide(color: palette.edge, width: Sizes.space1),
                        ),
                        border: OutlineInputBorder(
                          borderRadius: BorderRadius.circular(Sizes.radius8),
                          borderSide: BorderSide(color: palette.edge, width: Sizes.space1),
                        ),
                      ),
                    ),
                  ),
                ),
                Container(
                  width: double.infinity,
                  constraints: BoxConstraints(minHeight: Sizes.space48),
                  child: Semantics(
                    label: 'Text area 1',
                    child: TextFormField(
                      minLines: 3,
                      maxLines: 6,
                      style: TextStyle(color: palette.ink, fontSize: Sizes.text16),
                      decoration: InputDecoration(
                        contentPadding: EdgeInsets.symmetric(vertical: Sizes.space10, horizontal: Sizes.space12),
                        filled: true,
                        fillColor: palette.surface,
                        enabledBorder: OutlineInputBorder(
                          borderRadius: BorderRadius.circular(Sizes.radius8),
                          borderSide: BorderSide(color: palette.edge, width: Sizes.space1),
                        ),
                        border: OutlineInputBorder(
                          borderRadius: BorderRadius.circular(Sizes.radius8),
                          borderSide: BorderSide(color: palette.edge, width: Sizes.space1),
                        ),
                      ),
                    ),
                  ),
                ),
                Container(
                  width: double.infinity,
                  constraints: BoxConstraints(minHeight: Sizes.space48),
                  child: Semantics(
                    label: 'M',
                    child: DropdownMenu(
                      initialSelection: 'M',
                      dropdownMenuEntries: [
                        DropdownMenuEntry(value: 'M', label: 'M'),
                        DropdownMenuEntry(value: 'S', label: 'S'),
                      ],
                    ),
                  ),
                ),
                Container(
                  width: double.infinity,
                  constraints: BoxConstraints(minHeight: Sizes.space48),
                  child: Semantics(
                    label: 'x',
                    child: TextFormField(
                      initialValue: 'x',
                      style: TextStyle(color: palette.ink, fontSize: Sizes.text16),
                      decoration: InputDecoration(
                        helperText: 'Short',
                        contentPadding: EdgeInsets.symmetric(vertical: Sizes.space6, horizontal: Sizes.space12),
                        filled: true,
                        fillColor: palette.surface,
                        enabledBorder: OutlineInputBorder(
                          borderRadius: BorderRadius.circular(Sizes.radius8),
                          borderSide: BorderSide(color: palette.danger, width: Sizes.space2),
                        ),
                        border: OutlineInputBorder(
                          borderRadius: BorderRadius.circular(Sizes.radius8),
                          borderSide: BorderSide(color: palette.danger, width: Sizes.space2),
                        ),
                      ),
                    ),
                  ),
                ),
              ],
            ),
          ),
          Expanded(
            child: Column(
              mainAxisSize: MainAxisSize.min,
              crossAxisAlignment: CrossAxisAlignment.start,
              spacing: Sizes.space4,
              children: [
                ConstrainedBox(
                  constraints: BoxConstraints(minHeight: Sizes.space48),
                  child: ChoiceLine(
                    words: 'Me',
                    control: Checkbox(
                      value: checkboxMe,
                      onChanged: (value) => setState(() => checkboxMe = value ?? false),
                    ),
                  ),
                ),
                ConstrainedBox(
                  constraints: BoxConstraints(minHeight: Sizes.space48),
                  child: ChoiceLine(
                    words: 'A',
                    control: Radio(
                      value: 'radio_a',
                      groupValue: choice,
                      onChanged: (value) => setState(() => choice = value ?? ''),
                    ),
                  ),
                ),
                ConstrainedBox(
                  constraints: BoxConstraints(minHeight: Sizes.space48),
                  child: ChoiceLine(
                    words: 'B',
                    control: Radio(
                      value: 'radio_b',
                      groupValue: choice,
                      onChanged: (value) => setState(() => choice = value ?? ''),
                    ),
                  ),
                ),
                ConstrainedBox(
                  constraints: BoxConstraints(minHeight: Sizes.space48),
                  child: ChoiceLine(
                    words: 'Wi-Fi',
                    control: Switch(
                      value: switchWiFi,
                      onChanged: (value) => setState(() => switchWiFi = value),
                    ),
                  ),
                ),
                Container(
                  width: double.infinity,
                  constraints: BoxConstraints(minHeight: Sizes.space48),
                  child: Semantics(
                    label: 'Slider 1',
                    child: Slider(
                      value: slider1,
                      onChanged: (value) => setState(() => slider1 = value),
                    ),
                  ),
                ),
                ConstrainedBox(
                  constraints: BoxConstraints(minHeight: Sizes.space48),
                  child: NumberStepper(
                    name: 'Stepper 1',
                    value: stepper1,
                    onChanged: (value) => setState(() => stepper1 = value),
                  ),
                ),
                SizedBox(
                  width: double.infinity,
                  child: LinearProgressIndicator(
                    value: 0.6,
                    color: palette.accent,
                    semanticsLabel: 'Progress 1',
                  ),
                ),
                SizedBox(
                  width: Sizes.space40,
                  height: Sizes.space40,
                  child: CircularProgressIndicator(
                    color: palette.accent,
                    semanticsLabel: 'Progress 2',
                  ),
                ),
              ],
            ),
          ),
        ],
      ),
    );
  }
}

class SegmentedSection extends StatefulWidget {
  const SegmentedSection({super.key});

  @override
  State<SegmentedSection> createState() => _SegmentedSectionState();
}

class _SegmentedSectionState extends State<SegmentedSection> {
  int segmentedDay = 1;

  @override
  Widget build(BuildContext context) {
    return SegmentedButton(
      segments: [
        ButtonSegment(value: 0, label: Text('Day')),
        ButtonSegment(value: 1, label: Text('Week')),
      ],
      selected: {segmentedDay},
      onSelectionChanged: (chosen) => setState(() => segmentedDay = chosen.first),
    );
  }
}

class AlertSection extends StatelessWidget {
  const AlertSection({super.key});

  @override
  Widget build(BuildContext context) {
    final palette = Palette.of(context);

    return Container(
      width: double.infinity,
      padding: EdgeInsets.symmetric(vertical: Sizes.space12, horizontal: Sizes.space16),
      decoration: BoxDecoration(color: palette.inkDangerSoft, border: Border.fromBorderSide(BorderSide(color: palette.inkDanger, width: Sizes.space1)), borderRadius: BorderRadius.circular(Sizes.radius8)),
      child: Column(
        mainAxisSize: MainAxisSize.min,
        crossAxisAlignment: CrossAxisAlignment.start,
        spacing: Sizes.space8,
        children: [
          SizedBox(
            width: double.infinity,
            child: Text('No connection.', style: TextStyle(fontSize: Sizes.text16)),
          ),
        ],
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
  bool switch2 = false;

  @override
  Widget build(BuildContext context) {
    final palette = Palette.of(context);

    return SizedBox(
      width: double.infinity,
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
                  child: Text('Privacy', style: TextStyle(fontSize: Sizes.text16)),
                ),
                Flexible(
                  child: ConstrainedBox(
                    constraints: BoxConstraints(minHeight: Sizes.space48),
                    child: ChoiceLine(
                      words: 'Privacy',
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
            padding: EdgeInsets.all(Sizes.space16),
            decoration: BoxDecoration(color: palette.surface, borderRadius: BorderRadius.circular(Sizes.radius12), boxShadow: [BoxShadow(color: Colors.black26, blurRadius: Sizes.space8)]),
            child: Column(
              mainAxisSize: MainAxisSize.min,
              crossAxisAlignment: CrossAxisAlignment.start,
              spacing: Sizes.space8,
              children: [
                SizedBox(
                  width: double.infinity,
                  child: Text('In a list', style: TextStyle(fontSize: Sizes.text16)),
                ),
              ],
            ),
          ),
        ],
      ),
    );
  }
}

class TableSection extends StatelessWidget {
  const TableSection({super.key});

  @override
  Widget build(BuildContext context) {
    final palette = Palette.of(context);

    return SizedBox(
      width: double.infinity,
      child: Table(
        border: TableBorder(horizontalInside: BorderSide(color: palette.line)),
        defaultVerticalAlignment: TableCellVerticalAlignment.middle,
        children: [
          TableRow(
            children: [
              Padding(
                padding: EdgeInsets.all(Sizes.space8),
                child: Text(
                  'Name',
                  style: TextStyle(fontSize: Sizes.text16, fontWeight: FontWeight.w600),
                ),
              ),
              Padding(
                padding: EdgeInsets.all(Sizes.space8),
                child: Text(
                  'Price',
                  style: TextStyle(fontSize: Sizes.text16, fontWeight: FontWeight.w600),
                ),
              ),
            ],
          ),
          TableRow(
            children: [
              Padding(
                padding: EdgeInsets.all(Sizes.space8),
                child: Text('Hat', style: TextStyle(fontSize: Sizes.text16)),
              ),
              Padding(
                padding: EdgeInsets.all(Sizes.space8),
                child: Text('19', style: TextStyle(fontSize: Sizes.text16)),
              ),
            ],
          ),
        ],
      ),
    );
  }
}

class DisclosureSection extends StatelessWidget {
  const DisclosureSection({super.key});

  @override
  Widget build(BuildContext context) {
    return SizedBox(
      width: double.infinity,
      child: ExpansionTile(
        title: Text(
          'More',
          style: TextStyle(fontSize: Sizes.text16, fontWeight: FontWeight.w500),
        ),
        tilePadding: EdgeInsets.zero,
        expandedCrossAxisAlignment: CrossAxisAlignment.start,
        children: [
          SizedBox(
            width: double.infinity,
            child: Text('Hidden until opened.', style: TextStyle(fontSize: Sizes.text16)),
          ),
        ],
      ),
    );
  }
}

class CarouselSection extends StatelessWidget {
  const CarouselSection({super.key});

  @override
  Widget build(BuildContext context) {
    final palette = Palette.of(context);

    return SizedBox(
      width: double.infinity,
      child: SingleChildScrollView(
        scrollDirection: Axis.horizontal,
        child: Row(
          crossAxisAlignment: CrossAxisAlignment.stretch,
          spacing: Sizes.space16,
          children: [
            Flexible(
              child: Container(
                decoration: BoxDecoration(color: palette.raised),
                child: PicturePlace(icon: Icons.image_outlined, name: 'Image 1'),
              ),
            ),
            Flexible(
              child: Container(
                decoration: BoxDecoration(color: palette.raised),
                child: PicturePlace(icon: Icons.music_note, name: 'Image 2'),
              ),
            ),
          ],
        ),
      ),
    );
  }
}

class OverlaySection extends StatelessWidget {
  const OverlaySection({super.key});

  @override
  Widget build(BuildContext context) {
    final palette = Palette.of(context);

    return Container(
      width: double.infinity,
      height: Sizes.space160,
      decoration: BoxDecoration(color: palette.overlayBackground),
      child: Stack(
        children: [
          Align(
            alignment: AlignmentDirectional.center,
            child: SizedBox(
              width: double.infinity,
              child: Semantics(
                header: true,
                child: Text(
                  'Hero',
                  style: TextStyle(color: palette.headingText2, fontSize: Sizes.text20, fontWeight: FontWeight.w600),
                ),
              ),
            ),
          ),
          Align(
            alignment: AlignmentDirectional.topStart,
            child: ConstrainedBox(
              constraints: BoxConstraints(minWidth: Sizes.space56, minHeight: Sizes.space56),
              child: FloatingActionButton(
                onPressed: () {},
                heroTag: 'fab_add',
                backgroundColor: palette.accent,
                foregroundColor: palette.accentInk,
                tooltip: 'Add',
                child: Icon(Icons.add),
              ),
            ),
          ),
        ],
      ),
    );
  }
}

class CalendarSection extends StatelessWidget {
  const CalendarSection({super.key});

  @override
  Widget build(BuildContext context) {
    return MonthView(name: 'March');
  }
}

class FooterSection extends StatelessWidget {
  const FooterSection({super.key});

  @override
  Widget build(BuildContext context) {
    final palette = Palette.of(context);

    return Container(
      width: double.infinity,
      padding: EdgeInsets.symmetric(vertical: Sizes.space24, horizontal: Sizes.space16),
      child: Column(
        mainAxisSize: MainAxisSize.min,
        crossAxisAlignment: CrossAxisAlignment.start,
        spacing: Sizes.space16,
        children: [
          InkWell(
            onTap: () {},
            child: Text(
              'Terms',
              style: TextStyle(color: palette.accent, fontSize: Sizes.text16),
            ),
          ),
        ],
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
  int tabBarHome = 0;

  @override
  Widget build(BuildContext context) {
    final palette = Palette.of(context);

    return NavigationBar(
      backgroundColor: palette.surface,
      selectedIndex: tabBarHome,
      onDestinationSelected: (index) => setState(() => tabBarHome = index),
      destinations: [
        NavigationDestination(icon: Icon(Icons.home_outlined), label: 'Home'),
        NavigationDestination(icon: Icon(Icons.mail_outline), label: 'Mail'),
      ],
    );
  }
}

class DrawerSection extends StatelessWidget {
  const DrawerSection({super.key});

  @override
  Widget build(BuildContext context) {
    final palette = Palette.of(context);

    return Container(
      width: Sizes.space240,
      padding: EdgeInsets.all(Sizes.space12),
      decoration: BoxDecoration(color: palette.surface),
      child: Column(
        mainAxisSize: MainAxisSize.min,
        crossAxisAlignment: CrossAxisAlignment.start,
        spacing: Sizes.space4,
        children: [
          TextButton(
            onPressed: () {},
            style: TextButton.styleFrom(
              backgroundColor: palette.accentSoft,
              foregroundColor: palette.accent,
              padding: EdgeInsets.symmetric(vertical: Sizes.space6, horizontal: Sizes.space12),
              minimumSize: const Size(0, 40),
              shape: RoundedRectangleBorder(borderRadius: BorderRadius.circular(Sizes.radius8)),
              textStyle: TextStyle(color: palette.accent, fontSize: Sizes.text16, fontWeight: FontWeight.w600),
            ),
            child: Row(
              mainAxisSize: MainAxisSize.min,
              spacing: Sizes.space8,
              children: [
                Icon(Icons.mail_outline),
                Flexible(child: Text('Inbox')),
              ],
            ),
          ),
        ],
      ),
    );
  }
}

class DialogSection extends StatelessWidget {
  const DialogSection({super.key});

  @override
  Widget build(BuildContext context) {
    final palette = Palette.of(context);

    return AlertDialog(
      title: Text(
        'Sure?',
        style: TextStyle(color: palette.ink, fontSize: Sizes.text20, fontWeight: FontWeight.w600),
      ),
      backgroundColor: palette.surface,
      shape: RoundedRectangleBorder(borderRadius: BorderRadius.circular(Sizes.radius16)),
      content: SingleChildScrollView(
        child: Column(
          mainAxisSize: MainAxisSize.min,
          crossAxisAlignment: CrossAxisAlignment.start,
          spacing: Sizes.space16,
          children: [
            SizedBox(
              width: double.infinity,
              child: Text('It cannot be undone.', style: TextStyle(fontSize: Sizes.text16)),
            ),
            ConstrainedBox(
              constraints: BoxConstraints(minHeight: Sizes.space40),
              child: FilledButton(
                onPressed: () {},
                style: FilledButton.styleFrom(
                  backgroundColor: palette.danger,
                  foregroundColor: palette.dangerInk,
                  padding: EdgeInsets.symmetric(vertical: Sizes.space6, horizontal: Sizes.space16),
                  minimumSize: const Size(0, 40),
                  shape: RoundedRectangleBorder(borderRadius: BorderRadius.circular(Sizes.radius8)),
                  textStyle: TextStyle(color: palette.dangerInk, fontSize: Sizes.text16, fontWeight: FontWeight.w500),
                ),
                child: Text('Delete'),
              ),
            ),
          ],
        ),
      ),
    );
  }
}
