import 'package:flutter/material.dart';

import 'palette.dart';

/// A check box, a radio button or a switch with its words.
class ChoiceLine extends StatelessWidget {
  const ChoiceLine({
    super.key,
    required this.words,
    required this.control,
    this.hasWords = true,
  });

  final String words;
  final Widget control;
  final bool hasWords;

  @override
  Widget build(BuildContext context) {
    if (!hasWords) {
      return Semantics(label: words, child: control);
    }
    return MergeSemantics(
      child: Row(
        mainAxisSize: MainAxisSize.min,
        spacing: 12,
        children: [control, Flexible(child: Text(words))],
      ),
    );
  }
}

/// A slider with two thumbs.
class RangeLine extends StatefulWidget {
  const RangeLine({super.key, required this.name});

  final String name;

  @override
  State<RangeLine> createState() => _RangeLineState();
}

class _RangeLineState extends State<RangeLine> {
  RangeValues _shown = const RangeValues(0.25, 0.75);

  @override
  Widget build(BuildContext context) {
    return Semantics(
      label: widget.name,
      child: RangeSlider(
        values: _shown,
        onChanged: (values) => setState(() => _shown = values),
      ),
    );
  }
}

/// A number with a button for one less and one for one more.
class NumberStepper extends StatelessWidget {
  const NumberStepper({
    super.key,
    required this.name,
    required this.value,
    required this.onChanged,
  });

  final String name;
  final int value;
  final ValueChanged<int>? onChanged;

  @override
  Widget build(BuildContext context) {
    return Semantics(
      container: true,
      label: name,
      child: Row(
        mainAxisSize: MainAxisSize.min,
        children: [
          IconButton(
            onPressed: () => onChanged?.call(value - 1),
            icon: const Icon(Icons.remove),
          ),
          Text('$value'),
          IconButton(
            onPressed: () => onChanged?.call(value + 1),
            icon: const Icon(Icons.add),
          ),
        ],
      ),
    );
  }
}

/// The days of a month, of which one is chosen.
class MonthView extends StatelessWidget {
  const MonthView({super.key, required this.name});

  final String name;

  @override
  Widget build(BuildContext context) {
    final today = DateTime.now();

    return Semantics(
      container: true,
      label: name,
      child: CalendarDatePicker(
        initialDate: today,
        firstDate: DateTime(today.year - 1),
        lastDate: DateTime(today.year + 1),
        onDateChanged: (date) {},
      ),
    );
  }
}

/// An icon where a picture will stand.
class PicturePlace extends StatelessWidget {
  const PicturePlace({super.key, required this.icon, required this.name});

  final IconData icon;
  final String name;

  @override
  Widget build(BuildContext context) {
    return Padding(
      padding: const EdgeInsets.all(8),
      child: Icon(icon, color: Palette.of(context).quiet, semanticLabel: name),
    );
  }
}

/// Words between two lines.
class LabelledDivider extends StatelessWidget {
  const LabelledDivider({super.key, required this.words});

  final String words;

  @override
  Widget build(BuildContext context) {
    final palette = Palette.of(context);

    return Row(
      spacing: 12,
      children: [
        Expanded(child: Divider(color: palette.line)),
        Text(words, style: TextStyle(color: palette.quiet)),
        Expanded(child: Divider(color: palette.line)),
      ],
    );
  }
}

/// So many stars of a few.
class Rating extends StatelessWidget {
  const Rating({
    super.key,
    required this.name,
    required this.value,
    required this.most,
    this.color,
  });

  final String name;
  final double value;
  final int most;
  final Color? color;

  @override
  Widget build(BuildContext context) {
    return Semantics(
      label: name,
      child: Row(
        mainAxisSize: MainAxisSize.min,
        children: [
          for (var star = 0; star < most; star++)
            Icon(
              star + 0.5 <= value ? Icons.star : Icons.star_outline,
              size: 20,
              color: color,
            ),
        ],
      ),
    );
  }
}

/// Which of several pages is seen.
class PageDots extends StatelessWidget {
  const PageDots({
    super.key,
    required this.name,
    required this.shown,
    required this.count,
  });

  final String name;
  final int shown;
  final int count;

  @override
  Widget build(BuildContext context) {
    final palette = Palette.of(context);

    return Semantics(
      label: name,
      child: Row(
        mainAxisSize: MainAxisSize.min,
        spacing: 8,
        children: [
          for (var page = 0; page < count; page++)
            Icon(
              Icons.circle,
              size: 8,
              color: page == shown ? palette.accent : palette.line,
            ),
        ],
      ),
    );
  }
}
