package com.example.screen

import androidx.compose.foundation.isSystemInDarkTheme
import androidx.compose.runtime.Composable
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.sp

/** The colours of the screen, by day and by night. */
object Palette {
    val accent: Color
        @Composable get() = pick(0xFF2B57D0, 0xFF8FB0FF)
    val accentInk: Color
        @Composable get() = pick(0xFFFFFFFF, 0xFF0B1630)
    val accentSoft: Color
        @Composable get() = pick(0xFFE1E7F8, 0xFF222A3A)
    val canvas: Color
        @Composable get() = pick(0xFFFFFFFF, 0xFF10141A)
    val edge: Color
        @Composable get() = pick(0xFF7B8798, 0xFF78849A)
    val ink: Color
        @Composable get() = pick(0xFF1A2230, 0xFFE7EBF2)
    val inkDanger: Color
        @Composable get() = pick(0xFFB3262F, 0xFFFF9A9A)
    val line: Color
        @Composable get() = pick(0xFFD9DEE6, 0xFF2C3440)
    val quiet: Color
        @Composable get() = pick(0xFF535F70, 0xFFA6B0C0)
    val raised: Color
        @Composable get() = pick(0xFFEEF0F4, 0xFF2A323E)
    val surface: Color
        @Composable get() = pick(0xFFFFFFFF, 0xFF191F28)

    @Composable
    private fun pick(day: Long, night: Long): Color {
        return Color(if (isSystemInDarkTheme()) night else day)
    }
}

/** Lengths, and sizes of letters. */
object Sizes {
    val radius8 = 8.dp
    val radius12 = 12.dp
    val space0 = 0.dp
    val space1 = 1.dp
    val space2 = 2.dp
    val space6 = 6.dp
    val space8 = 8.dp
    val space16 = 16.dp
    val space24 = 24.dp
    val space40 = 40.dp
    val space44 = 44.dp
    val space48 = 48.dp
    val space56 = 56.dp
    val space64 = 64.dp
    val space640 = 640.dp
    val text13 = 13.sp
    val text16 = 16.sp
    val text20 = 20.sp
    val text24 = 24.sp
}
