package com.example.screen

import androidx.compose.foundation.isSystemInDarkTheme
import androidx.compose.runtime.Composable
import androidx.compose.ui.graphics.Color

/** The colours of the screen, by day and by night. */
object Palette {
    val canvas: Color
        @Composable get() = pick(0xFFF4F5F8, 0xFF10141A)
    val surface: Color
        @Composable get() = pick(0xFFFFFFFF, 0xFF191F28)
    val picture: Color
        @Composable get() = pick(0xFFC9D6F2, 0xFF2C3A57)
    val ink: Color
        @Composable get() = pick(0xFF1A2230, 0xFFE7EBF2)
    val quiet: Color
        @Composable get() = pick(0xFF535F70, 0xFFA6B0C0)
    val accent: Color
        @Composable get() = pick(0xFF2B57D0, 0xFF8FB0FF)
    val accentInk: Color
        @Composable get() = pick(0xFFFFFFFF, 0xFF0B1630)
    val success: Color
        @Composable get() = pick(0xFF1D7A41, 0xFF56C583)
    val successInk: Color
        @Composable get() = pick(0xFFFFFFFF, 0xFF06210F)
    val warning: Color
        @Composable get() = pick(0xFFF2A93B, 0xFFF3B455)
    val warningInk: Color
        @Composable get() = pick(0xFF2B1A02, 0xFF2B1A02)
    val danger: Color
        @Composable get() = pick(0xFFC2323B, 0xFFFF8A8A)
    val dangerInk: Color
        @Composable get() = pick(0xFFFFFFFF, 0xFF330A0C)
    val raised: Color
        @Composable get() = pick(0xFFE8EBF1, 0xFF2A323E)
    val line: Color
        @Composable get() = pick(0xFFDDE1E8, 0xFF2C3440)
    val edge: Color
        @Composable get() = pick(0xFF8590A1, 0xFF78849A)
    val labelInk: Color
        @Composable get() = pick(0xFFB3261E, 0xFFB3261E)
    val listItemGround: Color
        @Composable get() = pick(0xFFE6F4EA, 0xFFE6F4EA)
    val listItemInk: Color
        @Composable get() = pick(0xFF14181F, 0xFF14181F)

    @Composable
    private fun pick(day: Long, night: Long): Color {
        return Color(if (isSystemInDarkTheme()) night else day)
    }
}
