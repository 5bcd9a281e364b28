package com.example.screen

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.toggleable
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.material3.Checkbox
import androidx.compose.material3.DropdownMenuItem
import androidx.compose.material3.ExperimentalMaterial3Api
import androidx.compose.material3.ExposedDropdownMenuBox
import androidx.compose.material3.ExposedDropdownMenuDefaults
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.Icon
import androidx.compose.material3.MenuAnchorType
import androidx.compose.material3.OutlinedTextField
import androidx.compose.material3.RadioButton
import androidx.compose.material3.RangeSlider
import androidx.compose.material3.Switch
import androidx.compose.material3.Text
import androidx.compose.material3.TextButton
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.alpha
import androidx.compose.ui.draw.rotate
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.res.painterResource
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp

/** Least height of what is touched. */
private val TOUCHED = 48.dp

/** What is read out for something without words. */
fun Modifier.named(name: String): Modifier {
    return semantics { contentDescription = name }
}

/** A check box with its words. */
@Composable
fun CheckLine(
    words: String,
    isOn: Boolean,
    onChange: (Boolean) -> Unit,
    modifier: Modifier = Modifier,
    hasWords: Boolean = true,
    isEnabled: Boolean = true,
) {
    Row(
        modifier = modifier
            .toggleable(value = isOn, enabled = isEnabled, role = Role.Checkbox, onValueChange = onChange)
            .heightIn(min = TOUCHED)
            .then(if (hasWords) Modifier else Modifier.named(words)),
        horizontalArrangement = Arrangement.spacedBy(12.dp),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        Checkbox(checked = isOn, onCheckedChange = null, enabled = isEnabled)
        if (hasWords) Text(text = words)
    }
}

/** One of several options with its words. */
@Composable
fun OptionLine(
    words: String,
    isOn: Boolean,
    onChange: () -> Unit,
    modifier: Modifier = Modifier,
    hasWords: Boolean = true,
    isEnabled: Boolean = true,
) {
    Row(
        modifier = modifier
            .selectable(selected = isOn, enabled = isEnabled, role = Role.RadioButton, onClick = onChange)
            .heightIn(min = TOUCHED)
            .then(if (hasWords) Modifier else Modifier.named(words)),
        horizontalArrangement = Arrangement.spacedBy(12.dp),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        RadioButton(selected = isOn, onClick = null, enabled = isEnabled)
        if (hasWords) Text(text = words)
    }
}

/** A switch with its words. */
@Composable
fun SwitchLine(
    words: String,
    isOn: Boolean,
    onChange: (Boolean) -> Unit,
    modifier: Modifier = Modifier,
    hasWords: Boolean = true,
    isEnabled: Boolean = true,
) {
    Row(
        modifier = modifier
            .toggleable(value = isOn, enabled = isEnabled, role = Role.Switch, onValueChange = onChange)
            .heightIn(min = TOUCHED)
            .then(if (hasWords) Modifier else Modifier.named(words)),
        horizontalArrangement = Arrangement.spacedBy(12.dp),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        Switch(checked = isOn, onCheckedChange = null, enabled = isEnabled)
        if (hasWords) Text(text = words)
    }
}

/** One of several that a menu shows. */
@OptIn(ExperimentalMaterial3Api::class)
@Composable
fun Select(
    name: String,
    options: List<String>,
    modifier: Modifier = Modifier,
    isEnabled: Boolean = true,
    isError: Boolean = false,
) {
    var isOpen by remember { mutableStateOf(false) }
    var chosen by remember { mutableStateOf(options.firstOrNull() ?: "") }

    ExposedDropdownMenuBox(
        expanded = isOpen,
        onExpandedChange = { isOpen = it && isEnabled },
        modifier = modifier.named(name),
    ) {
        OutlinedTextField(
            value = chosen,
            onValueChange = {},
            modifier = Modifier.fillMaxWidth().menuAnchor(MenuAnchorType.PrimaryNotEditable),
            enabled = isEnabled,
            readOnly = true,
            trailingIcon = { ExposedDropdownMenuDefaults.TrailingIcon(expanded = isOpen) },
            isError = isError,
            singleLine = true,
        )
        ExposedDropdownMenu(expanded = isOpen, onDismissRequest = { isOpen = false }) {
            for (option in options) {
                DropdownMenuItem(
                    text = { Text(text = option) },
                    onClick = {
                        chosen = option
                        isOpen = false
                    },
                )
            }
        }
    }
}

/** A slider with two thumbs. */
@Composable
fun RangeLine(name: String, modifier: Modifier = Modifier, isEnabled: Boolean = true) {
    var shown by remember { mutableStateOf(0.25f..0.75f) }

    RangeSlider(
        value = shown,
        onValueChange = { shown = it },
        modifier = modifier.named(name),
        enabled = isEnabled,
    )
}

/** A number with a button for one less and one for one more. */
@Composable
fun Stepper(name: String, value: Int, onChange: (Int) -> Unit, modifier: Modifier = Modifier) {
    Row(
        modifier = modifier.named(name),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        TextButton(onClick = { onChange(value - 1) }) {
            Text(text = "−")
        }
        Text(text = value.toString())
        TextButton(onClick = { onChange(value + 1) }) {
            Text(text = "+")
        }
    }
}

/** Words that open what stands below them. */
@Composable
fun Disclosure(
    title: String,
    isOpen: Boolean,
    onToggle: () -> Unit,
    modifier: Modifier = Modifier,
    isEnabled: Boolean = true,
    content: @Composable ColumnScope.() -> Unit,
) {
    Column(modifier = modifier) {
        Row(
            modifier = Modifier
                .fillMaxWidth()
                .toggleable(value = isOpen, enabled = isEnabled, onValueChange = { onToggle() })
                .heightIn(min = TOUCHED),
            horizontalArrangement = Arrangement.SpaceBetween,
            verticalAlignment = Alignment.CenterVertically,
        ) {
            Text(text = title)
            Icon(
                painter = painterResource(R.drawable.ic_down),
                contentDescription = null,
                modifier = Modifier.rotate(if (isOpen) 180f else 0f),
            )
        }
        if (isOpen) {
            Column(
                modifier = Modifier.padding(bottom = 16.dp),
                verticalArrangement = Arrangement.spacedBy(8.dp),
                content = content,
            )
        }
    }
}

/** An icon where a picture will stand. */
@Composable
fun Placeholder(icon: Int, name: String, modifier: Modifier = Modifier) {
    Box(modifier = modifier, contentAlignment = Alignment.Center) {
        Icon(
            painter = painterResource(icon),
            contentDescription = name,
            modifier = Modifier.padding(8.dp),
            tint = Palette.quiet,
        )
    }
}

/** Words between two lines. */
@Composable
fun LabelledDivider(words: String, modifier: Modifier = Modifier) {
    Row(
        modifier = modifier,
        horizontalArrangement = Arrangement.spacedBy(12.dp),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        HorizontalDivider(modifier = Modifier.weight(1f), color = Palette.line)
        Text(text = words, color = Palette.quiet)
        HorizontalDivider(modifier = Modifier.weight(1f), color = Palette.line)
    }
}

/** So many stars of a few. */
@Composable
fun Rating(name: String, value: Float, most: Int, tint: Color, modifier: Modifier = Modifier) {
    Row(modifier = modifier.named(name)) {
        repeat(most) { star ->
            Icon(
                painter = painterResource(R.drawable.ic_star),
                contentDescription = null,
                modifier = Modifier.size(20.dp).alpha(if (star + 0.5f <= value) 1f else 0.3f),
                tint = tint,
            )
        }
    }
}

/** Which of several pages is seen. */
@Composable
fun PageDots(name: String, shown: Int, count: Int, modifier: Modifier = Modifier) {
    Row(
        modifier = modifier.named(name),
        horizontalArrangement = Arrangement.spacedBy(8.dp),
    ) {
        repeat(count) { page ->
            val colour = if (page == shown) Palette.accent else Palette.line
            Box(modifier = Modifier.size(8.dp).background(colour, CircleShape))
        }
    }
}
