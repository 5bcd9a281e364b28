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
    var switch1 by rememberSaveable { mutableStateOf(true) }
    var slider1 by rememberSaveable { mutableFloatStateOf(0.5f) }
    var switch2 by rememberSaveable { mutableStateOf(true) }
    var slider2 by rememberSaveable { mutableFloatStateOf(0.5f) }
    Panel {
        Line {
            Picture(
                picture = R.drawable.ic_image,
                words = stringResource(R.string.image_1),
            )
            Words(
                text = stringResource(R.string.label_1),
                modifier = Modifier.weight(1f),
                ink = Palette.ink,
            )
        }
        Line {
            Words(
                text = stringResource(R.string.label_notifications_all_of_them),
                modifier = Modifier.weight(1f),
                ink = Palette.labelInk,
            )
            Toggle(
                words = stringResource(R.string.label_notifications_all_of_them),
                isChecked = switch1,
                onChange = { switch1 = it },
                modifier = Modifier.widthIn(max = 112.dp),
                hasWords = false,
            )
        }
        Line {
            Words(
                text = stringResource(R.string.label_3),
                modifier = Modifier.widthIn(max = 112.dp),
                ink = Palette.ink,
            )
            Slide(
                words = stringResource(R.string.label_3),
                value = slider1,
                onChange = { slider1 = it },
                modifier = Modifier.weight(1f),
            )
            Words(
                text = stringResource(R.string.label_4),
                modifier = Modifier.widthIn(max = 112.dp),
                ink = Palette.ink,
            )
        }
        Line {
            Words(
                text = stringResource(R.string.label_5),
                modifier = Modifier.weight(1f),
                ink = Palette.ink,
            )
            PictureButton(
                icon = R.drawable.ic_add,
                words = stringResource(R.string.icon_button_add),
            )
        }
        Line(ground = Palette.listItemGround) {
            Picture(
                picture = R.drawable.ic_image,
                words = stringResource(R.string.image_a_cat_a_dog),
            )
            Picture(
                picture = R.drawable.ic_image,
                words = stringResource(R.string.image_3),
            )
            Picture(
                picture = R.drawable.ic_image,
                words = stringResource(R.string.image_4),
            )
        }
        Line {
            Toggle(
                words = stringResource(R.string.switch_2),
                isChecked = switch2,
                onChange = { switch2 = it },
                modifier = Modifier.widthIn(max = 112.dp),
            )
            Slide(
                words = stringResource(R.string.slider_2),
                value = slider2,
                onChange = { slider2 = it },
                modifier = Modifier.weight(1f),
            )
            PictureButton(
                icon = R.drawable.ic_add,
                words = stringResource(R.string.icon_button_add_2),
            )
        }
    }
}

@Composable
private fun TabBarSection() {
    Tabs {
        TabButton(
            icon = R.drawable.ic_search,
            words = stringResource(R.string.tab_search),
            modifier = Modifier.weight(1f),
            ink = Palette.accent,
        )
        TabButton(
            icon = R.drawable.ic_contact,
            words = stringResource(R.string.tab_contacts),
            modifier = Modifier.weight(1f),
        )
        TabButton(
            icon = R.drawable.ic_download,
            words = stringResource(R.string.tab_downloads),
            modifier = Modifier.weight(1f),
        )
        TabButton(
            icon = R.drawable.ic_more,
            words = stringResource(R.string.tab_more),
            modifier = Modifier.weight(1f),
        )
    }
}
