package com.example.screen

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.systemBarsPadding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableFloatStateOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.unit.dp

/** The whole screen; what stands between header and footer scrolls. */
@Preview
@Composable
fun Screen() {
    Column(Modifier.fillMaxSize().background(Palette.canvas).systemBarsPadding()) {
        Column(
            Modifier.weight(1f).fillMaxWidth().verticalScroll(rememberScrollState()).padding(16.dp),
            verticalArrangement = Arrangement.spacedBy(16.dp),
        ) {
            ListSection()
        }
        TabBarSection()
    }
}

@Composable
private fun ListSection() {
    var slider1 by rememberSaveable { mutableFloatStateOf(0.5f) }
    var switch1 by rememberSaveable { mutableStateOf(false) }
    var switchWiFi by rememberSaveable { mutableStateOf(false) }
    var checkbox1 by rememberSaveable { mutableStateOf(false) }
    var checkbox2 by rememberSaveable { mutableStateOf(false) }
    var slider2 by rememberSaveable { mutableFloatStateOf(0.5f) }
    var chosen by rememberSaveable { mutableStateOf("") }
    Panel {
        Line {
            Words(
                text = stringResource(R.string.label_1),
                modifier = Modifier.widthIn(max = 112.dp),
                ink = Palette.ink,
            )
            Slide(
                words = stringResource(R.string.label_1),
                value = slider1,
                onChange = { slider1 = it },
                modifier = Modifier.weight(1f),
            )
            Words(
                text = stringResource(R.string.label_2),
                modifier = Modifier.widthIn(max = 112.dp),
                ink = Palette.ink,
            )
        }
        Line {
            PushButton(
                words = stringResource(R.string.button_save_all_100),
                modifier = Modifier.weight(1f, fill = false),
            )
            Toggle(
                words = stringResource(R.string.switch_1),
                isChecked = switch1,
                onChange = { switch1 = it },
                modifier = Modifier.weight(1f, fill = false),
            )
            Toggle(
                words = stringResource(R.string.switch_wi_fi),
                isChecked = switchWiFi,
                onChange = { switchWiFi = it },
                modifier = Modifier.weight(1f, fill = false),
                ink = Palette.switchInk,
            )
        }
        Line {
            Check(
                words = stringResource(R.string.checkbox_1),
                isChecked = checkbox1,
                onChange = { checkbox1 = it },
                modifier = Modifier.weight(1f, fill = false),
            )
            Check(
                words = stringResource(R.string.checkbox_2),
                isChecked = checkbox2,
                onChange = { checkbox2 = it },
                modifier = Modifier.weight(1f, fill = false),
            )
        }
        Line(ground = Palette.listItemGround) {
            Option(
                words = stringResource(R.string.radio_1),
                isChosen = chosen == "radio_1",
                onChoose = { chosen = "radio_1" },
                modifier = Modifier.weight(1f, fill = false),
                ink = Palette.listItemInk,
            )
            Option(
                words = stringResource(R.string.radio_home_e),
                isChosen = chosen == "radio_home_e",
                onChoose = { chosen = "radio_home_e" },
                modifier = Modifier.weight(1f, fill = false),
                ink = Palette.radioInk,
            )
        }
        Line {
            Slide(
                words = stringResource(R.string.slider_2),
                value = slider2,
                onChange = { slider2 = it },
                modifier = Modifier.weight(1f),
            )
        }
    }
}

@Composable
private fun TabBarSection() {
    Tabs {
        TabButton(
            icon = R.drawable.ic_home,
            words = stringResource(R.string.tab_home),
            modifier = Modifier.weight(1f),
            ink = Palette.accent,
        )
        TabButton(
            icon = R.drawable.ic_dashboard,
            words = stringResource(R.string.tab_dashboard),
            modifier = Modifier.weight(1f),
        )
        TabButton(
            icon = R.drawable.ic_notifications,
            words = stringResource(R.string.tab_notifications),
            modifier = Modifier.weight(1f),
        )
        TabButton(
            icon = R.drawable.ic_search,
            words = stringResource(R.string.tab_search),
            modifier = Modifier.weight(1f),
        )
    }
}
