package com.example.screen

import androidx.compose.foundation.Image
import androidx.compose.foundation.background
import androidx.compose.foundation.clickable
import androidx.compose.foundation.horizontalScroll
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.RowScope
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.material3.Button
import androidx.compose.material3.ButtonDefaults
import androidx.compose.material3.Checkbox
import androidx.compose.material3.Icon
import androidx.compose.material3.IconButton
import androidx.compose.material3.IconButtonDefaults
import androidx.compose.material3.OutlinedTextField
import androidx.compose.material3.OutlinedTextFieldDefaults
import androidx.compose.material3.RadioButton
import androidx.compose.material3.Slider
import androidx.compose.material3.SliderDefaults
import androidx.compose.material3.Switch
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.ColorFilter
import androidx.compose.ui.layout.ContentScale
import androidx.compose.ui.res.painterResource
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.input.KeyboardType
import androidx.compose.ui.text.input.PasswordVisualTransformation
import androidx.compose.ui.text.input.VisualTransformation
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.TextUnit
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.sp

private val ROUND = RoundedCornerShape(14.dp)

private fun Modifier.named(name: String?): Modifier {
    return if (name == null) this else semantics { contentDescription = name }
}

/** A bar of links, which scrolls sideways where there is little room. */
@Composable
fun Bar(
    name: String? = null,
    ground: Color = Palette.surface,
    content: @Composable RowScope.() -> Unit,
) {
    Row(
        Modifier
            .named(name)
            .fillMaxWidth()
            .background(ground)
            .horizontalScroll(rememberScrollState())
            .heightIn(min = 60.dp)
            .padding(8.dp),
        horizontalArrangement = Arrangement.spacedBy(4.dp),
        verticalAlignment = Alignment.CenterVertically,
        content = content,
    )
}

/** A bar of tabs of equal width. */
@Composable
fun Tabs(
    name: String? = null,
    ground: Color = Palette.surface,
    content: @Composable RowScope.() -> Unit,
) {
    Row(
        Modifier.named(name).fillMaxWidth().background(ground).heightIn(min = 56.dp),
        content = content,
    )
}

/** Lines of controls, one below the other. */
@Composable
fun Panel(
    name: String? = null,
    ground: Color = Palette.surface,
    content: @Composable ColumnScope.() -> Unit,
) {
    Column(
        Modifier
            .named(name)
            .fillMaxWidth()
            .clip(ROUND)
            .background(ground)
            .heightIn(min = 44.dp),
        content = content,
    )
}

/** Controls side by side. */
@Composable
fun Line(
    name: String? = null,
    ground: Color = Color.Transparent,
    content: @Composable RowScope.() -> Unit,
) {
    Row(
        Modifier
            .named(name)
            .fillMaxWidth()
            .background(ground)
            .heightIn(min = 60.dp)
            .padding(horizontal = 16.dp, vertical = 6.dp),
        horizontalArrangement = Arrangement.spacedBy(12.dp),
        verticalAlignment = Alignment.CenterVertically,
        content = content,
    )
}

/** Cards side by side, or one below the other on a narrow screen. */
@Composable
fun Cards(
    name: String? = null,
    ground: Color = Color.Transparent,
    cards: List<@Composable (Modifier) -> Unit>,
) {
    BoxWithConstraints(Modifier.named(name).fillMaxWidth().background(ground)) {
        if (maxWidth < 600.dp) {
            Column(verticalArrangement = Arrangement.spacedBy(16.dp)) {
                cards.forEach { card -> card(Modifier.fillMaxWidth()) }
            }
        } else {
            Row(horizontalArrangement = Arrangement.spacedBy(16.dp)) {
                cards.forEach { card -> card(Modifier.weight(1f)) }
            }
        }
    }
}

/** What belongs together, one below the other. */
@Composable
fun Card(
    modifier: Modifier = Modifier,
    name: String? = null,
    ground: Color = Palette.surface,
    content: @Composable ColumnScope.() -> Unit,
) {
    Column(
        modifier.named(name).clip(ROUND).background(ground).padding(20.dp),
        verticalArrangement = Arrangement.spacedBy(10.dp),
        content = content,
    )
}

/** Text on a ground of its own, where it has one. */
@Composable
fun Words(
    text: String,
    modifier: Modifier = Modifier,
    ink: Color = Palette.ink,
    ground: Color = Color.Transparent,
    size: TextUnit = 16.sp,
    isHeading: Boolean = false,
) {
    Text(
        text,
        modifier.background(ground).semantics { if (isHeading) heading() },
        color = ink,
        fontSize = size,
        fontWeight = if (isHeading) FontWeight.Bold else FontWeight.Normal,
        lineHeight = size * 1.4,
    )
}

/** A button with words. */
@Composable
fun PushButton(
    words: String,
    modifier: Modifier = Modifier,
    ground: Color = Palette.raised,
    ink: Color = Palette.ink,
) {
    Button(
        onClick = {},
        modifier = modifier,
        shape = RoundedCornerShape(10.dp),
        colors = ButtonDefaults.buttonColors(containerColor = ground, contentColor = ink),
    ) {
        Text(words, fontWeight = FontWeight.SemiBold)
    }
}

/** A round button that shows an icon; its words are read out. */
@Composable
fun PictureButton(
    icon: Int,
    words: String,
    modifier: Modifier = Modifier,
    ground: Color = Palette.raised,
    ink: Color = Palette.accent,
) {
    IconButton(
        onClick = {},
        modifier = modifier,
        colors = IconButtonDefaults.iconButtonColors(containerColor = ground, contentColor = ink),
    ) {
        Icon(painterResource(icon), contentDescription = words)
    }
}

/** A picture, or in its place an icon of one. */
@Composable
fun Picture(
    picture: Int,
    words: String,
    modifier: Modifier = Modifier,
    isOwn: Boolean = false,
    ground: Color = Palette.picture,
    ink: Color = Palette.accent,
) {
    Image(
        painterResource(picture),
        contentDescription = words,
        modifier = modifier
            .size(64.dp)
            .clip(RoundedCornerShape(12.dp))
            .background(ground)
            .padding(if (isOwn) 0.dp else 20.dp),
        contentScale = if (isOwn) ContentScale.Crop else ContentScale.Fit,
        colorFilter = if (isOwn) null else ColorFilter.tint(ink),
    )
}

/** A control and the words beside it; where a label names it, they are read out alone. */
@Composable
private fun Named(
    words: String,
    hasWords: Boolean,
    ink: Color,
    modifier: Modifier,
    control: @Composable (Modifier) -> Unit,
) {
    if (!hasWords) {
        control(modifier.semantics { contentDescription = words })
        return
    }
    Row(
        modifier,
        horizontalArrangement = Arrangement.spacedBy(8.dp),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        control(Modifier.semantics { contentDescription = words })
        Text(words, Modifier.weight(1f, fill = false), color = ink)
    }
}

/** A check box. */
@Composable
fun Check(
    words: String,
    isChecked: Boolean,
    onChange: (Boolean) -> Unit,
    modifier: Modifier = Modifier,
    hasWords: Boolean = true,
    ink: Color = Palette.ink,
    ground: Color = Color.Transparent,
) {
    Named(words, hasWords, ink, modifier.background(ground)) { own ->
        Checkbox(isChecked, onChange, own)
    }
}

/** One of several options. */
@Composable
fun Option(
    words: String,
    isChosen: Boolean,
    onChoose: () -> Unit,
    modifier: Modifier = Modifier,
    hasWords: Boolean = true,
    ink: Color = Palette.ink,
    ground: Color = Color.Transparent,
) {
    Named(words, hasWords, ink, modifier.background(ground)) { own ->
        RadioButton(isChosen, onChoose, own)
    }
}

/** A switch. */
@Composable
fun Toggle(
    words: String,
    isChecked: Boolean,
    onChange: (Boolean) -> Unit,
    modifier: Modifier = Modifier,
    hasWords: Boolean = true,
    ink: Color = Palette.ink,
    ground: Color = Color.Transparent,
) {
    Named(words, hasWords, ink, modifier.background(ground)) { own ->
        Switch(isChecked, onChange, own)
    }
}

/** A slider; its words are read out. */
@Composable
fun Slide(
    words: String,
    value: Float,
    onChange: (Float) -> Unit,
    modifier: Modifier = Modifier,
    ink: Color = Palette.accent,
    ground: Color = Color.Transparent,
) {
    Slider(
        value = value,
        onValueChange = onChange,
        modifier = modifier.background(ground).semantics { contentDescription = words },
        colors = SliderDefaults.colors(thumbColor = ink, activeTrackColor = ink),
    )
}

/** A field to type in. Its words are read out, its hint shows while it is empty. */
@Composable
fun Field(
    words: String,
    value: String,
    onChange: (String) -> Unit,
    modifier: Modifier = Modifier,
    hint: String? = null,
    keyboard: KeyboardType = KeyboardType.Text,
    isSecret: Boolean = false,
    ink: Color = Palette.ink,
    ground: Color = Color.Transparent,
) {
    OutlinedTextField(
        value = value,
        onValueChange = onChange,
        modifier = modifier.semantics { contentDescription = words },
        placeholder = if (hint == null) null else { { Text(hint) } },
        singleLine = true,
        visualTransformation =
            if (isSecret) PasswordVisualTransformation() else VisualTransformation.None,
        keyboardOptions = KeyboardOptions(keyboardType = keyboard),
        colors = OutlinedTextFieldDefaults.colors(
            focusedTextColor = ink,
            unfocusedTextColor = ink,
            focusedContainerColor = ground,
            unfocusedContainerColor = ground,
        ),
    )
}

/** A tab: an icon over its words. */
@Composable
fun TabButton(
    icon: Int,
    words: String,
    modifier: Modifier = Modifier,
    ink: Color = Palette.quiet,
    ground: Color = Color.Transparent,
) {
    Box(
        modifier.background(ground).clickable {}.heightIn(min = 56.dp),
        contentAlignment = Alignment.Center,
    ) {
        Column(horizontalAlignment = Alignment.CenterHorizontally) {
            Icon(painterResource(icon), contentDescription = null, tint = ink)
            Text(words, color = ink, fontSize = 12.sp, textAlign = TextAlign.Center)
        }
    }
}
