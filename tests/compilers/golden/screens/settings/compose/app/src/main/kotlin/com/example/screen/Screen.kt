package com.example.screen

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.Badge
import androidx.compose.material3.BadgedBox
import androidx.compose.material3.ButtonDefaults
import androidx.compose.material3.Card
import androidx.compose.material3.CardDefaults
import androidx.compose.material3.ExperimentalMaterial3Api
import androidx.compose.material3.FilledTonalButton
import androidx.compose.material3.Icon
import androidx.compose.material3.IconButton
import androidx.compose.material3.IconButtonDefaults
import androidx.compose.material3.LinearProgressIndicator
import androidx.compose.material3.LocalContentColor
import androidx.compose.material3.NavigationBar
import androidx.compose.material3.NavigationBarItem
import androidx.compose.material3.Scaffold
import androidx.compose.material3.SegmentedButton
import androidx.compose.material3.SegmentedButtonDefaults
import androidx.compose.material3.SingleChoiceSegmentedButtonRow
import androidx.compose.material3.Slider
import androidx.compose.material3.Text
import androidx.compose.material3.TextButton
import androidx.compose.material3.TopAppBar
import androidx.compose.material3.TopAppBarDefaults
import androidx.compose.runtime.Composable
import androidx.compose.runtime.mutableFloatStateOf
import androidx.compose.runtime.mutableIntStateOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.res.painterResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.font.FontWeight

/** The whole screen; what stands between its bars scrolls. */
@Composable
fun Screen() {
    Scaffold(
        topBar = {
            Column {
                AppBarSection()
            }
        },
        bottomBar = {
            Column {
                TabBarSection()
            }
        },
        containerColor = Palette.canvas,
        contentColor = Palette.ink,
    ) { bars ->
        Row(modifier = Modifier.padding(bars)) {
            Column(modifier = Modifier.fillMaxSize().verticalScroll(rememberScrollState())) {
                ColumnSection()
            }
        }
    }
}

@OptIn(ExperimentalLayoutApi::class, ExperimentalMaterial3Api::class)
@Composable
private fun AppBarSection() {
    TopAppBar(
        title = {
            Text(
                text = stringResource(R.string.app_bar_settings),
                modifier = Modifier.semantics { heading() },
                fontSize = Sizes.text20,
                fontWeight = FontWeight(600),
            )
        },
        modifier = Modifier.fillMaxWidth().heightIn(min = Sizes.space56),
        navigationIcon = {
            IconButton(
                onClick = {},
                modifier = Modifier.width(Sizes.space44).height(Sizes.space44),
                colors = IconButtonDefaults.iconButtonColors(containerColor = Color.Transparent, contentColor = Palette.ink),
            ) {
                Icon(
                    painter = painterResource(R.drawable.ic_back),
                    contentDescription = stringResource(R.string.icon_button_back),
                )
            }
        },
        actions = {
            IconButton(
                onClick = {},
                modifier = Modifier.width(Sizes.space44).height(Sizes.space44),
                colors = IconButtonDefaults.iconButtonColors(containerColor = Color.Transparent, contentColor = Palette.ink),
            ) {
                Icon(
                    painter = painterResource(R.drawable.ic_search),
                    contentDescription = stringResource(R.string.icon_button_search),
                )
            }
        },
        colors = TopAppBarDefaults.topAppBarColors(containerColor = Palette.surface),
    )
}

@OptIn(ExperimentalLayoutApi::class, ExperimentalMaterial3Api::class)
@Composable
private fun ColumnSection() {
    var switch1 by rememberSaveable { mutableStateOf(true) }
    var switch2 by rememberSaveable { mutableStateOf(false) }
    var slider1 by rememberSaveable { mutableFloatStateOf(0.6f) }
    var segmentedLight by rememberSaveable { mutableIntStateOf(2) }
    var disclosureAboutThisApp by rememberSaveable { mutableStateOf(false) }

    Column(
        modifier = Modifier
            .fillMaxWidth()
            .widthIn(max = Sizes.space640)
            .padding(Sizes.space16),
        verticalArrangement = Arrangement.spacedBy(Sizes.space24),
    ) {
        Card(
            modifier = Modifier.fillMaxWidth(),
            shape = RoundedCornerShape(Sizes.radius12),
            colors = CardDefaults.cardColors(containerColor = Palette.raised),
        ) {
            Column(
                modifier = Modifier.padding(Sizes.space16),
                verticalArrangement = Arrangement.spacedBy(Sizes.space8),
            ) {
                Row(
                    modifier = Modifier.fillMaxWidth(),
                    horizontalArrangement = Arrangement.spacedBy(Sizes.space16),
                    verticalAlignment = Alignment.CenterVertically,
                ) {
                    Box(
                        modifier = Modifier
                            .width(Sizes.space64)
                            .height(Sizes.space64)
                            .background(Palette.raised, CircleShape),
                        contentAlignment = Alignment.Center,
                    ) {
                        Text(
                            text = stringResource(R.string.avatar_rm),
                            fontSize = Sizes.text24,
                            fontWeight = FontWeight(600),
                        )
                    }
                    Column(
                        modifier = Modifier.weight(1f),
                        verticalArrangement = Arrangement.spacedBy(Sizes.space2),
                    ) {
                        Text(
                            text = stringResource(R.string.heading_rosa_marin),
                            modifier = Modifier.fillMaxWidth().semantics { heading() },
                            fontSize = Sizes.text20,
                            fontWeight = FontWeight(600),
                        )
                        Text(
                            text = stringResource(R.string.paragraph_rosa_example_org),
                            modifier = Modifier.fillMaxWidth(),
                            color = Palette.quiet,
                            fontSize = Sizes.text13,
                        )
                    }
                    FilledTonalButton(
                        onClick = {},
                        modifier = Modifier.heightIn(min = Sizes.space40),
                        shape = RoundedCornerShape(Sizes.radius8),
                        colors = ButtonDefaults.filledTonalButtonColors(containerColor = Palette.accentSoft, contentColor = Palette.accent),
                        contentPadding = PaddingValues(horizontal = Sizes.space16, vertical = Sizes.space6),
                    ) {
                        Text(
                            text = stringResource(R.string.button_edit),
                            fontSize = Sizes.text16,
                            fontWeight = FontWeight(500),
                        )
                    }
                }
            }
        }
        Column(
            modifier = Modifier.fillMaxWidth(),
            verticalArrangement = Arrangement.spacedBy(Sizes.space8),
        ) {
            Text(
                text = stringResource(R.string.heading_notifications),
                modifier = Modifier.fillMaxWidth().semantics { heading() },
                fontSize = Sizes.text16,
                fontWeight = FontWeight(600),
            )
            Column(
                modifier = Modifier
                    .fillMaxWidth()
                    .background(Palette.surface, RoundedCornerShape(Sizes.radius12))
                    .border(BorderStroke(Sizes.space1, Palette.line), RoundedCornerShape(Sizes.radius12)),
            ) {
                Row(
                    modifier = Modifier
                        .fillMaxWidth()
                        .heightIn(min = Sizes.space48)
                        .padding(horizontal = Sizes.space16, vertical = Sizes.space8),
                    horizontalArrangement = Arrangement.spacedBy(Sizes.space16),
                    verticalAlignment = Alignment.CenterVertically,
                ) {
                    Icon(
                        painter = painterResource(R.drawable.ic_notifications),
                        contentDescription = null,
                        modifier = Modifier.width(Sizes.space24).height(Sizes.space24),
                        tint = LocalContentColor.current,
                    )
                    Text(
                        text = stringResource(R.string.label_allow_notifications),
                        modifier = Modifier.weight(1f),
                        fontSize = Sizes.text16,
                    )
                    SwitchLine(
                        words = stringResource(R.string.label_allow_notifications),
                        hasWords = false,
                        isOn = switch1,
                        onChange = { switch1 = it },
                        modifier = Modifier.heightIn(min = Sizes.space48),
                    )
                }
                Row(
                    modifier = Modifier
                        .fillMaxWidth()
                        .heightIn(min = Sizes.space48)
                        .padding(horizontal = Sizes.space16, vertical = Sizes.space8),
                    horizontalArrangement = Arrangement.spacedBy(Sizes.space16),
                    verticalAlignment = Alignment.CenterVertically,
                ) {
                    Icon(
                        painter = painterResource(R.drawable.ic_mail),
                        contentDescription = null,
                        modifier = Modifier.width(Sizes.space24).height(Sizes.space24),
                        tint = LocalContentColor.current,
                    )
                    Text(
                        text = stringResource(R.string.label_weekly_summary_by_e),
                        modifier = Modifier.weight(1f),
                        fontSize = Sizes.text16,
                    )
                    SwitchLine(
                        words = stringResource(R.string.label_weekly_summary_by_e),
                        hasWords = false,
                        isOn = switch2,
                        onChange = { switch2 = it },
                        modifier = Modifier.heightIn(min = Sizes.space48),
                    )
                }
                Row(
                    modifier = Modifier
                        .fillMaxWidth()
                        .heightIn(min = Sizes.space48)
                        .padding(horizontal = Sizes.space16, vertical = Sizes.space8),
                    horizontalArrangement = Arrangement.spacedBy(Sizes.space16),
                    verticalAlignment = Alignment.CenterVertically,
                ) {
                    Icon(
                        painter = painterResource(R.drawable.ic_volume),
                        contentDescription = null,
                        modifier = Modifier.width(Sizes.space24).height(Sizes.space24),
                        tint = LocalContentColor.current,
                    )
                    Text(
                        text = stringResource(R.string.label_volume),
                        modifier = Modifier.weight(1f),
                        fontSize = Sizes.text16,
                    )
                    Slider(
                        value = slider1,
                        onValueChange = { slider1 = it },
                        modifier = Modifier.weight(1f).heightIn(min = Sizes.space48),
                    )
                }
            }
        }
        Column(
            modifier = Modifier.fillMaxWidth(),
            verticalArrangement = Arrangement.spacedBy(Sizes.space8),
        ) {
            Text(
                text = stringResource(R.string.heading_appearance),
                modifier = Modifier.fillMaxWidth().semantics { heading() },
                fontSize = Sizes.text16,
                fontWeight = FontWeight(600),
            )
            SingleChoiceSegmentedButtonRow(modifier = Modifier.fillMaxWidth()) {
                SegmentedButton(
                    selected = segmentedLight == 0,
                    onClick = { segmentedLight = 0 },
                    shape = SegmentedButtonDefaults.itemShape(index = 0, count = 3),
                ) {
                    Text(stringResource(R.string.tab_light))
                }
                SegmentedButton(
                    selected = segmentedLight == 1,
                    onClick = { segmentedLight = 1 },
                    shape = SegmentedButtonDefaults.itemShape(index = 1, count = 3),
                ) {
                    Text(stringResource(R.string.tab_dark))
                }
                SegmentedButton(
                    selected = segmentedLight == 2,
                    onClick = { segmentedLight = 2 },
                    shape = SegmentedButtonDefaults.itemShape(index = 2, count = 3),
                ) {
                    Text(stringResource(R.string.tab_automatic))
                }
            }
        }
        Column(
            modifier = Modifier.fillMaxWidth(),
            verticalArrangement = Arrangement.spacedBy(Sizes.space8),
        ) {
            Text(
                text = stringResource(R.string.heading_account),
                modifier = Modifier.fillMaxWidth().semantics { heading() },
                fontSize = Sizes.text16,
                fontWeight = FontWeight(600),
            )
            Column(
                modifier = Modifier
                    .fillMaxWidth()
                    .background(Palette.surface, RoundedCornerShape(Sizes.radius12))
                    .border(BorderStroke(Sizes.space1, Palette.line), RoundedCornerShape(Sizes.radius12)),
            ) {
                Row(
                    modifier = Modifier
                        .fillMaxWidth()
                        .heightIn(min = Sizes.space48)
                        .padding(horizontal = Sizes.space16, vertical = Sizes.space8),
                    horizontalArrangement = Arrangement.spacedBy(Sizes.space16),
                    verticalAlignment = Alignment.CenterVertically,
                ) {
                    Icon(
                        painter = painterResource(R.drawable.ic_lock),
                        contentDescription = null,
                        modifier = Modifier.width(Sizes.space24).height(Sizes.space24),
                        tint = LocalContentColor.current,
                    )
                    Text(
                        text = stringResource(R.string.label_privacy_and_safety),
                        modifier = Modifier.weight(1f),
                        fontSize = Sizes.text16,
                    )
                    Icon(
                        painter = painterResource(R.drawable.ic_forward),
                        contentDescription = null,
                        tint = Palette.quiet,
                    )
                }
                Row(
                    modifier = Modifier
                        .fillMaxWidth()
                        .heightIn(min = Sizes.space48)
                        .padding(horizontal = Sizes.space16, vertical = Sizes.space8),
                    horizontalArrangement = Arrangement.spacedBy(Sizes.space16),
                    verticalAlignment = Alignment.CenterVertically,
                ) {
                    Icon(
                        painter = painterResource(R.drawable.ic_globe),
                        contentDescription = null,
                        modifier = Modifier.width(Sizes.space24).height(Sizes.space24),
                        tint = LocalContentColor.current,
                    )
                    Text(
                        text = stringResource(R.string.label_language),
                        modifier = Modifier.weight(1f),
                        fontSize = Sizes.text16,
                    )
                    Text(
                        text = stringResource(R.string.paragraph_english),
                        color = Palette.quiet,
                        fontSize = Sizes.text13,
                    )
                    Icon(
                        painter = painterResource(R.drawable.ic_forward),
                        contentDescription = null,
                        tint = Palette.quiet,
                    )
                }
                Row(
                    modifier = Modifier
                        .fillMaxWidth()
                        .heightIn(min = Sizes.space48)
                        .padding(horizontal = Sizes.space16, vertical = Sizes.space8),
                    horizontalArrangement = Arrangement.spacedBy(Sizes.space16),
                    verticalAlignment = Alignment.CenterVertically,
                ) {
                    Icon(
                        painter = painterResource(R.drawable.ic_cloud),
                        contentDescription = null,
                        modifier = Modifier.width(Sizes.space24).height(Sizes.space24),
                        tint = LocalContentColor.current,
                    )
                    Text(
                        text = stringResource(R.string.label_storage),
                        modifier = Modifier.weight(1f),
                        fontSize = Sizes.text16,
                    )
                    LinearProgressIndicator(
                        progress = { 0.72f },
                        modifier = Modifier.weight(1f).named(stringResource(R.string.progress_storage_used)),
                        color = Palette.accent,
                    )
                    Icon(
                        painter = painterResource(R.drawable.ic_forward),
                        contentDescription = null,
                        tint = Palette.quiet,
                    )
                }
            }
        }
        Disclosure(
            title = stringResource(R.string.disclosure_about_this_app),
            isOpen = disclosureAboutThisApp,
            onToggle = { disclosureAboutThisApp = !disclosureAboutThisApp },
            modifier = Modifier.fillMaxWidth(),
        ) {
            Text(
                text = stringResource(R.string.paragraph_version_4_2_released),
                modifier = Modifier.fillMaxWidth(),
                fontSize = Sizes.text16,
            )
            TextButton(onClick = {}, contentPadding = PaddingValues(Sizes.space0)) {
                Text(
                    text = stringResource(R.string.link_licences_of_the_software),
                    color = Palette.accent,
                    fontSize = Sizes.text16,
                )
            }
        }
        TextButton(
            onClick = {},
            modifier = Modifier.heightIn(min = Sizes.space40),
            shape = RoundedCornerShape(Sizes.radius8),
            colors = ButtonDefaults.textButtonColors(containerColor = Color.Transparent, contentColor = Palette.inkDanger),
            contentPadding = PaddingValues(horizontal = Sizes.space16, vertical = Sizes.space6),
        ) {
            Icon(
                painter = painterResource(R.drawable.ic_exit),
                contentDescription = null,
            )
            Text(
                text = stringResource(R.string.button_sign_out),
                fontSize = Sizes.text16,
                fontWeight = FontWeight(500),
            )
        }
    }
}

@Composable
private fun TabBarSection() {
    var tabBarHome by rememberSaveable { mutableIntStateOf(2) }

    NavigationBar(modifier = Modifier.fillMaxWidth().background(Palette.surface)) {
        NavigationBarItem(
            selected = tabBarHome == 0,
            onClick = { tabBarHome = 0 },
            icon = {
                Icon(
                    painter = painterResource(R.drawable.ic_home),
                    contentDescription = null,
                )
            },
            label = { Text(stringResource(R.string.tab_home)) },
        )
        NavigationBarItem(
            selected = tabBarHome == 1,
            onClick = { tabBarHome = 1 },
            icon = {
                BadgedBox(badge = { Badge { Text(stringResource(R.string.tab_messages_badge)) } }) {
                    Icon(
                        painter = painterResource(R.drawable.ic_chat),
                        contentDescription = null,
                    )
                }
            },
            label = { Text(stringResource(R.string.tab_messages)) },
        )
        NavigationBarItem(
            selected = tabBarHome == 2,
            onClick = { tabBarHome = 2 },
            icon = {
                Icon(
                    painter = painterResource(R.drawable.ic_settings),
                    contentDescription = null,
                )
            },
            label = { Text(stringResource(R.string.tab_settings)) },
        )
    }
}
