package com.example.screen

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.systemBarsPadding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.tooling.preview.Preview
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.sp

/** The whole screen; what stands between header and footer scrolls. */
@Preview
@Composable
fun Screen() {
    Column(Modifier.fillMaxSize().background(Palette.canvas).systemBarsPadding()) {
        NavSection()
        Column(
            Modifier.weight(1f).fillMaxWidth().verticalScroll(rememberScrollState()).padding(16.dp),
            verticalArrangement = Arrangement.spacedBy(16.dp),
        ) {
            Row1Section()
            Row2Section()
            Row3Section()
        }
    }
}

@Composable
private fun NavSection() {
    Bar {
        PushButton(
            words = stringResource(R.string.nav_item_home),
            ground = Color.Transparent,
            ink = Palette.quiet,
        )
        PushButton(
            words = stringResource(R.string.nav_item_pricing_plans),
            ground = Palette.accent,
            ink = Palette.accentInk,
        )
        PushButton(
            words = stringResource(R.string.nav_item_uber_uns),
            ground = Palette.navItemGround,
            ink = Palette.navItemInk,
        )
    }
}

@Composable
private fun Row1Section() {
    Cards(
        cards = listOf(
            { modifier ->
                Card(modifier, ground = Palette.cardSingleGround) {
                    Words(
                        text = stringResource(R.string.heading_ship_calmer_releases),
                        ink = Palette.navItemInk,
                        size = 28.sp,
                        isHeading = true,
                    )
                    Words(
                        text = stringResource(R.string.paragraph_plan_it_test_it),
                        ink = Palette.paragraphInk,
                        size = 15.sp,
                    )
                    PushButton(
                        words = stringResource(R.string.button_1),
                        ground = Palette.warning,
                        ink = Palette.warningInk,
                    )
                }
            },
        ),
    )
}

@Composable
private fun Row2Section() {
    Cards(
        cards = listOf(
            { modifier ->
                Card(modifier) {
                    Words(
                        text = stringResource(R.string.heading_2),
                        ink = Palette.ink,
                        size = 20.sp,
                        isHeading = true,
                    )
                    Words(
                        text = stringResource(R.string.paragraph_2),
                        ink = Palette.quiet,
                        size = 15.sp,
                    )
                    PushButton(
                        words = stringResource(R.string.button_2),
                        ground = Palette.success,
                        ink = Palette.successInk,
                    )
                }
            },
            { modifier ->
                Card(modifier) {
                    Words(
                        text = stringResource(R.string.heading_measure),
                        ink = Palette.headingInk,
                        size = 20.sp,
                        isHeading = true,
                    )
                    Words(
                        text = stringResource(R.string.paragraph_3),
                        ink = Palette.quiet,
                        size = 15.sp,
                    )
                    PushButton(
                        words = stringResource(R.string.button_don_t_delete),
                        ground = Palette.buttonDangerGround,
                        ink = Palette.buttonInk,
                    )
                }
            },
        ),
    )
}

@Composable
private fun Row3Section() {
    Cards(
        cards = listOf(
            { modifier ->
                Card(modifier) {
                    Words(
                        text = stringResource(R.string.heading_4),
                        ink = Palette.ink,
                        size = 20.sp,
                        isHeading = true,
                    )
                    Words(
                        text = stringResource(R.string.paragraph_4),
                        ink = Palette.quiet,
                        size = 15.sp,
                    )
                    PushButton(
                        words = stringResource(R.string.button_4),
                        ground = Palette.success,
                        ink = Palette.successInk,
                    )
                }
            },
            { modifier ->
                Card(modifier) {
                    Words(
                        text = stringResource(R.string.heading_5),
                        ink = Palette.ink,
                        size = 20.sp,
                        isHeading = true,
                    )
                    Words(
                        text = stringResource(R.string.paragraph_5),
                        ink = Palette.quiet,
                        size = 15.sp,
                    )
                    PushButton(
                        words = stringResource(R.string.button_5),
                        ground = Palette.warning,
                        ink = Palette.warningInk,
                    )
                }
            },
            { modifier ->
                Card(modifier) {
                    Words(
                        text = stringResource(R.string.paragraph_6),
                        ink = Palette.quiet,
                        size = 15.sp,
                    )
                    PushButton(
                        words = stringResource(R.string.button_6),
                        ground = Palette.danger,
                        ink = Palette.dangerInk,
                    )
                }
            },
            { modifier ->
                Card(modifier) {
                    Words(
                        text = stringResource(R.string.heading_6),
                        ink = Palette.ink,
                        size = 20.sp,
                        isHeading = true,
                    )
                    Words(
                        text = stringResource(R.string.paragraph_7),
                        ink = Palette.quiet,
                        size = 15.sp,
                    )
                }
            },
        ),
    )
}
