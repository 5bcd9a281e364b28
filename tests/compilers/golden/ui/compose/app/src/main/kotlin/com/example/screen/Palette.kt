package com.example.screen

import androidx.compose.foundation.isSystemInDarkTheme
import androidx.compose.runtime.Composable
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.sp

/** The colours of the screen, by day and by night. */
object Palette {
    val accent: Color
        @Composable get() = pick(0xFF2B57D0, 0xFF2B57D0)
    val accentInk: Color
        @Composable get() = pick(0xFFFFFFFF, 0xFFFFFFFF)
    val accentSoft: Color
        @Composable get() = pick(0xFFE1E7F8, 0xFFE1E7F8)
    val canvas: Color
        @Composable get() = pick(0xFFFFFFFF, 0xFFFFFFFF)
    val danger: Color
        @Composable get() = pick(0xFFC2323B, 0xFFC2323B)
    val dangerInk: Color
        @Composable get() = pick(0xFFFFFFFF, 0xFFFFFFFF)
    val edge: Color
        @Composable get() = pick(0xFF7B8798, 0xFF7B8798)
    val ink: Color
        @Composable get() = pick(0xFF1A2230, 0xFF1A2230)
    val inkDanger: Color
        @Composable get() = pick(0xFFB3262F, 0xFFB3262F)
    val inkDangerSoft: Color
        @Composable get() = pick(0xFFF4E1E2, 0xFFF4E1E2)
    val line: Color
        @Composable get() = pick(0xFFD9DEE6, 0xFFD9DEE6)
    val quiet: Color
        @Composable get() = pick(0xFF535F70, 0xFF535F70)
    val raised: Color
        @Composable get() = pick(0xFFEEF0F4, 0xFFEEF0F4)
    val surface: Color
        @Composable get() = pick(0xFFFFFFFF, 0xFFFFFFFF)
    val warning: Color
        @Composable get() = pick(0xFFF2A93B, 0xFFF2A93B)
    val headingText: Color
        @Composable get() = pick(0xFF8A3FFC, 0xFF8A3FFC)
    val cardBackground: Color
        @Composable get() = pick(0xFFFFF3D6, 0xFFFFF3D6)
    val headingText2: Color
        @Composable get() = pick(0xFFFFFFFF, 0xFFFFFFFF)
    val overlayBackground: Color
        @Composable get() = pick(0xFF203040, 0xFF203040)

    @Composable
    private fun pick(day: Long, night: Long): Color {
        return Color(if (isSystemInDarkTheme()) night else day)
    }
}

/** Lengths, and sizes of letters. */
object Sizes {
    val radius8 = 8.dp
    val radius12 = 12.dp
    val radius16 = 16.dp
    val radius20 = 20.dp
    val space0 = 0.dp
    val space1 = 1.dp
    val space4 = 4.dp
    val space6 = 6.dp
    val space8 = 8.dp
    val space12 = 12.dp
    val space16 = 16.dp
    val space20 = 20.dp
    val space24 = 24.dp
    val space32 = 32.dp
    val space40 = 40.dp
    val space44 = 44.dp
    val space48 = 48.dp
    val space56 = 56.dp
    val space160 = 160.dp
    val space240 = 240.dp
    val text12 = 12.sp
    val text14 = 14.sp
    val text16 = 16.sp
    val text20 = 20.sp
    val text28 = 28.sp
    val text32 = 32.sp
}
