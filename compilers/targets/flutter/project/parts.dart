import 'package:flutter/material.dart';

import 'palette.dart';

const _round = BorderRadius.all(Radius.circular(14));

/// A part of the screen with a name that is read out.
class _Named extends StatelessWidget {
  const _Named({required this.name, required this.child});

  final String? name;
  final Widget child;

  @override
  Widget build(BuildContext context) {
    return name == null
        ? child
        : Semantics(container: true, label: name, child: child);
  }
}

/// A bar of links, which wrap where there is little room.
class Bar extends StatelessWidget {
  const Bar({super.key, this.name, this.ground, required this.children});

  final String? name;
  final Color? ground;
  final List<Widget> children;

  @override
  Widget build(BuildContext context) {
    return _Named(
      name: name,
      child: Container(
        color: ground ?? Palette.of(context).surface,
        constraints: const BoxConstraints(minHeight: 60),
        padding: const EdgeInsets.all(8),
        width: double.infinity,
        child: Wrap(spacing: 4, runSpacing: 4, children: children),
      ),
    );
  }
}

/// A bar of tabs of equal width.
class Tabs extends StatelessWidget {
  const Tabs({super.key, this.name, this.ground, required this.children});

  final String? name;
  final Color? ground;
  final List<Widget> children;

  @override
  Widget build(BuildContext context) {
    return _Named(
      name: name,
      child: Container(
        color: ground ?? Palette.of(context).surface,
        constraints: const BoxConstraints(minHeight: 56),
        child: Row(children: [for (final tab in children) Expanded(child: tab)]),
      ),
    );
  }
}

/// Lines of controls, one below the other.
class Panel extends StatelessWidget {
  const Panel({super.key, this.name, this.ground, required this.children});

  final String? name;
  final Color? ground;
  final List<Widget> children;

  @override
  Widget build(BuildContext context) {
    return _Named(
      name: name,
      child: ClipRRect(
        borderRadius: _round,
        child: Container(
          color: ground ?? Palette.of(context).surface,
          constraints: const BoxConstraints(minHeight: 44),
          child: Column(children: children),
        ),
      ),
    );
  }
}

/// Controls side by side; without one that fills it, they wrap.
class Line extends StatelessWidget {
  const Line({
    super.key,
    this.name,
    this.ground,
    this.isFilled = false,
    required this.children,
  });

  final String? name;
  final Color? ground;
  final bool isFilled;
  final List<Widget> children;

  @override
  Widget build(BuildContext context) {
    return _Named(
      name: name,
      child: Container(
        color: ground,
        constraints: const BoxConstraints(minHeight: 60),
        padding: const EdgeInsets.symmetric(horizontal: 16, vertical: 8),
        width: double.infinity,
        alignment: Alignment.centerLeft,
        child: isFilled
            ? Row(spacing: 12, children: children)
            : Wrap(
                spacing: 12,
                runSpacing: 4,
                crossAxisAlignment: WrapCrossAlignment.center,
                children: children,
              ),
      ),
    );
  }
}

/// What leaves room in a line for something that fills it.
class Bounded extends StatelessWidget {
  const Bounded({super.key, required this.child});

  final Widget child;

  @override
  Widget build(BuildContext context) {
    final most = MediaQuery.sizeOf(context).width / 4;
    return ConstrainedBox(
      constraints: BoxConstraints(maxWidth: most),
      child: child,
    );
  }
}

/// Boxes side by side, or one below the other on a narrow screen.
class Boxes extends StatelessWidget {
  const Boxes({super.key, this.name, this.ground, required this.children});

  final String? name;
  final Color? ground;
  final List<Widget> children;

  @override
  Widget build(BuildContext context) {
    return _Named(
      name: name,
      child: Container(
        color: ground,
        constraints: const BoxConstraints(minHeight: 44),
        child: LayoutBuilder(
          builder: (context, room) => room.maxWidth < 600
              ? Column(spacing: 16, children: children)
              : Row(
                  spacing: 16,
                  crossAxisAlignment: CrossAxisAlignment.start,
                  children: [for (final box in children) Expanded(child: box)],
                ),
        ),
      ),
    );
  }
}

/// What belongs together, one below the other.
class Box extends StatelessWidget {
  const Box({super.key, this.name, this.ground, required this.children});

  final String? name;
  final Color? ground;
  final List<Widget> children;

  @override
  Widget build(BuildContext context) {
    return _Named(
      name: name,
      child: Container(
        decoration: BoxDecoration(
          borderRadius: _round,
          color: ground ?? Palette.of(context).surface,
        ),
        padding: const EdgeInsets.all(20),
        width: double.infinity,
        child: Column(
          spacing: 10,
          crossAxisAlignment: CrossAxisAlignment.start,
          children: children,
        ),
      ),
    );
  }
}

/// Text on a ground of its own, where it has one.
class Words extends StatelessWidget {
  const Words(
    this.text, {
    super.key,
    this.size = 16,
    this.isHeading = false,
    this.isQuiet = false,
    this.ink,
    this.ground,
  });

  final String text;
  final double size;
  final bool isHeading;
  final bool isQuiet;
  final Color? ink;
  final Color? ground;

  @override
  Widget build(BuildContext context) {
    final palette = Palette.of(context);
    return Semantics(
      header: isHeading,
      child: Text(
        text,
        style: TextStyle(
          backgroundColor: ground,
          color: ink ?? (isQuiet ? palette.quiet : palette.ink),
          fontSize: size,
          fontWeight: isHeading ? FontWeight.bold : FontWeight.normal,
        ),
      ),
    );
  }
}

/// A button with words; a flat one has no ground of the theme's.
class PushButton extends StatelessWidget {
  const PushButton(
    this.words, {
    super.key,
    this.isFlat = false,
    this.ground,
    this.ink,
  });

  final String words;
  final bool isFlat;
  final Color? ground;
  final Color? ink;

  @override
  Widget build(BuildContext context) {
    final palette = Palette.of(context);
    return FilledButton(
      onPressed: () {},
      style: FilledButton.styleFrom(
        backgroundColor: ground ?? (isFlat ? Colors.transparent : palette.raised),
        foregroundColor: ink ?? (isFlat ? palette.quiet : palette.ink),
        minimumSize: const Size(44, 44),
        shape: RoundedRectangleBorder(borderRadius: BorderRadius.circular(10)),
      ),
      child: Text(words),
    );
  }
}

/// A round button that shows an icon; its words are read out.
class PictureButton extends StatelessWidget {
  const PictureButton(this.icon, {super.key, required this.words, this.ground, this.ink});

  final IconData icon;
  final String words;
  final Color? ground;
  final Color? ink;

  @override
  Widget build(BuildContext context) {
    final palette = Palette.of(context);
    return IconButton(
      onPressed: () {},
      icon: Icon(icon),
      tooltip: words,
      style: IconButton.styleFrom(
        backgroundColor: ground ?? palette.raised,
        foregroundColor: ink ?? palette.accent,
        minimumSize: const Size(44, 44),
      ),
    );
  }
}

/// A picture of its own, or in its place an icon of one.
class Photo extends StatelessWidget {
  const Photo({
    super.key,
    this.file,
    this.icon = Icons.image_outlined,
    required this.words,
    this.ground,
    this.ink,
  });

  final String? file;
  final IconData icon;
  final String words;
  final Color? ground;
  final Color? ink;

  @override
  Widget build(BuildContext context) {
    final palette = Palette.of(context);
    final file = this.file;
    return Semantics(
      image: true,
      label: words,
      child: Container(
        width: 64,
        height: 64,
        clipBehavior: Clip.antiAlias,
        decoration: BoxDecoration(
          borderRadius: BorderRadius.circular(12),
          color: ground ?? palette.picture,
        ),
        child: file == null
            ? Icon(icon, color: ink ?? palette.accent)
            : Image.asset(file, fit: BoxFit.cover, excludeFromSemantics: true),
      ),
    );
  }
}

/// A control and the words beside it; where a label names it, they are read out alone.
class _Choice extends StatelessWidget {
  const _Choice({
    required this.words,
    required this.hasWords,
    required this.ink,
    required this.ground,
    required this.control,
  });

  final String words;
  final bool hasWords;
  final Color? ink;
  final Color? ground;
  final Widget control;

  @override
  Widget build(BuildContext context) {
    return Container(
      color: ground,
      child: MergeSemantics(
        child: Row(
          mainAxisSize: MainAxisSize.min,
          spacing: 8,
          children: [
            if (!hasWords)
              Semantics(label: words, child: control)
            else ...[
              control,
              Flexible(
                child: Text(
                  words,
                  style: TextStyle(
                    color: ink ?? Palette.of(context).ink,
                    fontSize: 16,
                  ),
                ),
              ),
            ],
          ],
        ),
      ),
    );
  }
}

/// A check box.
class Check extends StatelessWidget {
  const Check(
    this.words, {
    super.key,
    required this.value,
    required this.onChanged,
    this.hasWords = true,
    this.ink,
    this.ground,
  });

  final String words;
  final bool value;
  final ValueChanged<bool> onChanged;
  final bool hasWords;
  final Color? ink;
  final Color? ground;

  @override
  Widget build(BuildContext context) {
    return _Choice(
      words: words,
      hasWords: hasWords,
      ink: ink,
      ground: ground,
      control: Checkbox(
        value: value,
        onChanged: (chosen) => onChanged(chosen ?? false),
      ),
    );
  }
}

/// One of several options.
class Option extends StatelessWidget {
  const Option(
    this.words, {
    super.key,
    required this.isChosen,
    required this.onChosen,
    this.hasWords = true,
    this.ink,
    this.ground,
  });

  final String words;
  final bool isChosen;
  final VoidCallback onChosen;
  final bool hasWords;
  final Color? ink;
  final Color? ground;

  @override
  Widget build(BuildContext context) {
    return _Choice(
      words: words,
      hasWords: hasWords,
      ink: ink,
      ground: ground,
      control: Semantics(
        inMutuallyExclusiveGroup: true,
        checked: isChosen,
        child: IconButton(
          onPressed: onChosen,
          icon: Icon(
            isChosen ? Icons.radio_button_checked : Icons.radio_button_unchecked,
            color: ink ?? Palette.of(context).accent,
          ),
        ),
      ),
    );
  }
}

/// A switch.
class Toggle extends StatelessWidget {
  const Toggle(
    this.words, {
    super.key,
    required this.value,
    required this.onChanged,
    this.hasWords = true,
    this.ink,
    this.ground,
  });

  final String words;
  final bool value;
  final ValueChanged<bool> onChanged;
  final bool hasWords;
  final Color? ink;
  final Color? ground;

  @override
  Widget build(BuildContext context) {
    return _Choice(
      words: words,
      hasWords: hasWords,
      ink: ink,
      ground: ground,
      control: Switch(value: value, onChanged: onChanged),
    );
  }
}

/// A slider; its words are read out.
class Slide extends StatelessWidget {
  const Slide({
    super.key,
    required this.words,
    required this.value,
    required this.onChanged,
    this.ink,
    this.ground,
  });

  final String words;
  final double value;
  final ValueChanged<double> onChanged;
  final Color? ink;
  final Color? ground;

  @override
  Widget build(BuildContext context) {
    return Container(
      color: ground,
      child: Semantics(
        label: words,
        child: Slider(
          value: value,
          onChanged: onChanged,
          activeColor: ink ?? Palette.of(context).accent,
        ),
      ),
    );
  }
}

/// A field to type in. Its words are read out, its hint shows while it is empty.
class Field extends StatelessWidget {
  const Field({
    super.key,
    required this.words,
    this.hint,
    this.keyboard = TextInputType.text,
    this.autofill,
    this.isSecret = false,
    this.ink,
    this.ground,
  });

  final String words;
  final String? hint;
  final TextInputType keyboard;
  final String? autofill;
  final bool isSecret;
  final Color? ink;
  final Color? ground;

  @override
  Widget build(BuildContext context) {
    final palette = Palette.of(context);
    final autofill = this.autofill;
    return Semantics(
      label: words,
      child: TextField(
        keyboardType: keyboard,
        autofillHints: autofill == null ? null : [autofill],
        obscureText: isSecret,
        style: TextStyle(color: ink ?? palette.ink, fontSize: 16),
        decoration: InputDecoration(
          hintText: hint,
          hintStyle: TextStyle(color: palette.quiet),
          filled: ground != null,
          fillColor: ground,
          border: const OutlineInputBorder(),
        ),
      ),
    );
  }
}

/// A tab: an icon over its words.
class TabButton extends StatelessWidget {
  const TabButton(
    this.icon, {
    super.key,
    required this.words,
    this.isCurrent = false,
    this.ground,
    this.ink,
  });

  final IconData icon;
  final String words;
  final bool isCurrent;
  final Color? ground;
  final Color? ink;

  @override
  Widget build(BuildContext context) {
    final palette = Palette.of(context);
    final colour = ink ?? (isCurrent ? palette.accent : palette.quiet);
    return Semantics(
      button: true,
      selected: isCurrent,
      child: Material(
        color: ground ?? Colors.transparent,
        child: InkWell(
          onTap: () {},
          child: Padding(
            padding: const EdgeInsets.symmetric(vertical: 8),
            child: Column(
              mainAxisSize: MainAxisSize.min,
              children: [
                Icon(icon, color: colour),
                Text(
                  words,
                  style: TextStyle(color: colour, fontSize: 12),
                  textAlign: TextAlign.center,
                ),
              ],
            ),
          ),
        ),
      ),
    );
  }
}
