package com.example.screen

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.horizontalScroll
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxHeight
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
import androidx.compose.material3.AlertDialog
import androidx.compose.material3.Badge
import androidx.compose.material3.BadgedBox
import androidx.compose.material3.Button
import androidx.compose.material3.ButtonDefaults
import androidx.compose.material3.Card
import androidx.compose.material3.CardDefaults
import androidx.compose.material3.CircularProgressIndicator
import androidx.compose.material3.DatePicker
import androidx.compose.material3.ElevatedCard
import androidx.compose.material3.ExperimentalMaterial3Api
import androidx.compose.material3.FilterChip
import androidx.compose.material3.FloatingActionButton
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.Icon
import androidx.compose.material3.IconButton
import androidx.compose.material3.IconButtonDefaults
import androidx.compose.material3.LinearProgressIndicator
import androidx.compose.material3.LocalContentColor
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.NavigationBar
import androidx.compose.material3.NavigationBarItem
import androidx.compose.material3.OutlinedCard
import androidx.compose.material3.OutlinedTextField
import androidx.compose.material3.PrimaryTabRow
import androidx.compose.material3.Scaffold
import androidx.compose.material3.SegmentedButton
import androidx.compose.material3.SegmentedButtonDefaults
import androidx.compose.material3.SingleChoiceSegmentedButtonRow
import androidx.compose.material3.Slider
import androidx.compose.material3.Tab
import androidx.compose.material3.Text
import androidx.compose.material3.TextButton
import androidx.compose.material3.TopAppBar
import androidx.compose.material3.TopAppBarDefaults
import androidx.compose.material3.rememberDatePickerState
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
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.unit.sp

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
                FooterSection()
                TabBarSection()
            }
        },
        containerColor = Palette.canvas,
        contentColor = Palette.ink,
    ) { bars ->
        Row(modifier = Modifier.padding(bars)) {
            DrawerSection()
            Column(modifier = Modifier.fillMaxSize().verticalScroll(rememberScrollState())) {
                TabsSection()
                SectionSection()
                GridSection()
                RowSection()
                SegmentedSection()
                AlertSection()
                ListSection()
                TableSection()
                DisclosureSection()
                CarouselSection()
                OverlaySection()
                CalendarSection()
            }
        }
    }
    DialogSection()
}

@OptIn(ExperimentalLayoutApi::class, ExperimentalMaterial3Api::class)
@Composable
private fun AppBarSection() {
    TopAppBar(
        title = {
            Text(
                text = stringResource(R.string.app_bar_everything),
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
                    painter = painterResource(R.drawable.ic_menu),
                    contentDescription = stringResource(R.string.icon_button_menu),
                )
            }
        },
        actions = {
            IconButton(
                onClick = {},
                modifier = Modifier.width(Sizes.space44).height(Sizes.space44),
                colors = IconButtonDefaults.iconButtonColors(containerColor = Color.Transparent, contentColor = Palette.ink),
            ) {
                BadgedBox(badge = { Badge { Text(stringResource(R.string.icon_button_mail_badge)) } }) {
                    Icon(
                        painter = painterResource(R.drawable.ic_mail),
                        contentDescription = stringResource(R.string.icon_button_mail),
                    )
                }
            }
        },
        colors = TopAppBarDefaults.topAppBarColors(containerColor = Palette.surface),
    )
}

@OptIn(ExperimentalLayoutApi::class, ExperimentalMaterial3Api::class)
@Composable
private fun TabsSection() {
    var tabsOne by rememberSaveable { mutableIntStateOf(0) }

    PrimaryTabRow(selectedTabIndex = tabsOne, modifier = Modifier.fillMaxWidth()) {
        Tab(
            selected = tabsOne == 0,
            onClick = { tabsOne = 0 },
            text = { Text(stringResource(R.string.tab_one)) },
        )
        Tab(
            selected = tabsOne == 1,
            onClick = { tabsOne = 1 },
            text = { Text(stringResource(R.string.tab_two)) },
        )
    }
}

@OptIn(ExperimentalLayoutApi::class, ExperimentalMaterial3Api::class)
@Composable
private fun SectionSection() {
    var chipOn by rememberSaveable { mutableStateOf(true) }

    Column(modifier = Modifier.fillMaxWidth().padding(Sizes.space16)) {
        Text(
            text = stringResource(R.string.section_words),
            modifier = Modifier.semantics { heading() },
            fontWeight = FontWeight.SemiBold,
            style = MaterialTheme.typography.titleLarge,
        )
        Text(
            text = stringResource(R.string.heading_large),
            modifier = Modifier.fillMaxWidth().semantics { heading() },
            fontSize = Sizes.text32,
            fontWeight = FontWeight(600),
        )
        Text(
            text = stringResource(R.string.paragraph_over),
            modifier = Modifier.fillMaxWidth(),
            color = Palette.quiet,
            fontSize = Sizes.text12,
            letterSpacing = (1).sp,
        )
        Text(
            text = stringResource(R.string.paragraph_body),
            modifier = Modifier.fillMaxWidth(),
            fontSize = Sizes.text16,
        )
        Text(
            text = stringResource(R.string.paragraph_code),
            modifier = Modifier
                .fillMaxWidth()
                .background(Palette.raised, RoundedCornerShape(Sizes.radius8))
                .padding(Sizes.space12),
            fontSize = Sizes.text14,
            fontFamily = FontFamily.Monospace,
        )
        TextButton(onClick = {}, contentPadding = PaddingValues(Sizes.space0)) {
            Text(
                text = stringResource(R.string.link_a_link),
                color = Palette.accent,
                fontSize = Sizes.text16,
            )
        }
        Badge(
            modifier = Modifier.widthIn(min = Sizes.space20),
            containerColor = Palette.danger,
            contentColor = Palette.dangerInk,
        ) {
            Text(stringResource(R.string.badge_12))
        }
        FilterChip(
            selected = chipOn,
            onClick = { chipOn = !chipOn },
            label = { Text(stringResource(R.string.chip_on)) },
            modifier = Modifier.heightIn(min = Sizes.space32),
            shape = RoundedCornerShape(Sizes.radius8),
        )
        Rating(
            name = stringResource(R.string.rating_1),
            value = 3f,
            most = 5,
            tint = Palette.warning,
        )
        LabelledDivider(
            words = stringResource(R.string.divider_or),
            modifier = Modifier.fillMaxWidth(),
        )
        Icon(
            painter = painterResource(R.drawable.ic_sun),
            contentDescription = null,
            modifier = Modifier.width(Sizes.space24).height(Sizes.space24),
            tint = LocalContentColor.current,
        )
        Box(
            modifier = Modifier
                .width(Sizes.space40)
                .height(Sizes.space40)
                .background(Palette.raised, CircleShape),
            contentAlignment = Alignment.Center,
        ) {
            Text(
                text = stringResource(R.string.avatar_ak),
                fontSize = Sizes.text16,
                fontWeight = FontWeight(600),
            )
        }
        Placeholder(
            icon = R.drawable.ic_map,
            name = stringResource(R.string.embed_a_map),
            modifier = Modifier
                .fillMaxWidth()
                .heightIn(min = Sizes.space160)
                .background(Palette.raised),
        )
        PageDots(name = stringResource(R.string.page_indicator_1), shown = 1, count = 3)
        Row(
            modifier = Modifier.fillMaxWidth().heightIn(min = Sizes.space48),
            horizontalArrangement = Arrangement.spacedBy(Sizes.space4),
            verticalAlignment = Alignment.CenterVertically,
        ) {
            TextButton(
                onClick = {},
                shape = RoundedCornerShape(Sizes.radius8),
                colors = ButtonDefaults.textButtonColors(containerColor = Color.Transparent, contentColor = Palette.ink),
                contentPadding = PaddingValues(horizontal = Sizes.space12, vertical = Sizes.space6),
            ) {
                Text(text = stringResource(R.string.nav_item_home), fontSize = Sizes.text16)
            }
            TextButton(
                onClick = {},
                shape = RoundedCornerShape(Sizes.radius8),
                colors = ButtonDefaults.textButtonColors(containerColor = Palette.accentSoft, contentColor = Palette.accent),
                contentPadding = PaddingValues(horizontal = Sizes.space12, vertical = Sizes.space6),
            ) {
                Text(
                    text = stringResource(R.string.nav_item_shoes),
                    fontSize = Sizes.text16,
                    fontWeight = FontWeight(600),
                )
            }
        }
    }
}

@Composable
private fun GridSection() {
    Column(
        modifier = Modifier.fillMaxWidth().padding(Sizes.space16),
        verticalArrangement = Arrangement.spacedBy(Sizes.space16),
    ) {
        Row(
            modifier = Modifier.fillMaxWidth(),
            horizontalArrangement = Arrangement.spacedBy(Sizes.space16),
        ) {
            ElevatedCard(
                modifier = Modifier.weight(1f),
                shape = RoundedCornerShape(Sizes.radius12),
                colors = CardDefaults.cardColors(containerColor = Palette.surface),
            ) {
                Column(
                    modifier = Modifier.padding(Sizes.space16),
                    verticalArrangement = Arrangement.spacedBy(Sizes.space8),
                ) {
                    Text(
                        text = stringResource(R.string.heading_a),
                        modifier = Modifier.fillMaxWidth().semantics { heading() },
                        fontSize = Sizes.text20,
                        fontWeight = FontWeight(600),
                    )
                    Button(
                        onClick = {},
                        modifier = Modifier.heightIn(min = Sizes.space40),
                        shape = RoundedCornerShape(Sizes.radius8),
                        colors = ButtonDefaults.buttonColors(containerColor = Palette.accent, contentColor = Palette.accentInk),
                        contentPadding = PaddingValues(horizontal = Sizes.space16, vertical = Sizes.space6),
                    ) {
                        Text(
                            text = stringResource(R.string.button_buy),
                            fontSize = Sizes.text16,
                            fontWeight = FontWeight(500),
                        )
                    }
                }
            }
            Card(
                modifier = Modifier.weight(1f),
                shape = RoundedCornerShape(Sizes.radius12),
                colors = CardDefaults.cardColors(containerColor = Palette.raised),
            ) {
                Column(
                    modifier = Modifier.padding(Sizes.space16),
                    verticalArrangement = Arrangement.spacedBy(Sizes.space8),
                ) {
                    Text(
                        text = stringResource(R.string.heading_b),
                        modifier = Modifier.fillMaxWidth().semantics { heading() },
                        fontSize = Sizes.text20,
                        fontWeight = FontWeight(600),
                    )
                }
            }
            OutlinedCard(
                modifier = Modifier.weight(1f),
                shape = RoundedCornerShape(Sizes.radius20),
                colors = CardDefaults.cardColors(containerColor = Palette.cardBackground),
                border = BorderStroke(Sizes.space1, Palette.line),
            ) {
                Column(
                    modifier = Modifier.padding(Sizes.space16),
                    verticalArrangement = Arrangement.spacedBy(Sizes.space8),
                ) {
                    Text(
                        text = stringResource(R.string.heading_c),
                        modifier = Modifier.fillMaxWidth().semantics { heading() },
                        color = Palette.headingText,
                        fontSize = Sizes.text28,
                        fontWeight = FontWeight(800),
                    )
                }
            }
        }
    }
}

@Composable
private fun RowSection() {
    var input1 by rememberSaveable { mutableStateOf("") }
    var textarea1 by rememberSaveable { mutableStateOf("") }
    var selectM by rememberSaveable { mutableStateOf("M") }
    var inputX by rememberSaveable { mutableStateOf("x") }
    var checkboxMe by rememberSaveable { mutableStateOf(false) }
    var choice by rememberSaveable { mutableStateOf("radio_a") }
    var switchWiFi by rememberSaveable { mutableStateOf(false) }
    var slider1 by rememberSaveable { mutableFloatStateOf(0.3f) }
    var stepper1 by rememberSaveable { mutableIntStateOf(0) }

    Row(
        modifier = Modifier.fillMaxWidth().padding(horizontal = Sizes.space16, vertical = Sizes.space8),
        horizontalArrangement = Arrangement.spacedBy(Sizes.space24),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        Column(
            modifier = Modifier.weight(1f),
            verticalArrangement = Arrangement.spacedBy(Sizes.space12),
        ) {
            Text(text = stringResource(R.string.label_name), fontSize = Sizes.text16)
            OutlinedTextField(
                value = input1,
                onValueChange = { input1 = it },
                modifier = Modifier.fillMaxWidth().heightIn(min = Sizes.space48),
                singleLine = true,
                shape = RoundedCornerShape(Sizes.radius8),
            )
            OutlinedTextField(
                value = textarea1,
                onValueChange = { textarea1 = it },
                modifier = Modifier
                    .fillMaxWidth()
                    .heightIn(min = Sizes.space48)
                    .named(stringResource(R.string.textarea_1)),
                minLines = 3,
                shape = RoundedCornerShape(Sizes.radius8),
            )
            Select(
                name = stringResource(R.string.select_m),
                options = listOf(stringResource(R.string.select_m_1), stringResource(R.string.select_m_2)),
                modifier = Modifier.fillMaxWidth().heightIn(min = Sizes.space48),
            )
            OutlinedTextField(
                value = inputX,
                onValueChange = { inputX = it },
                modifier = Modifier
                    .fillMaxWidth()
                    .heightIn(min = Sizes.space48)
                    .named(stringResource(R.string.input_x)),
                supportingText = { Text(stringResource(R.string.input_x_hint)) },
                isError = true,
                singleLine = true,
                shape = RoundedCornerShape(Sizes.radius8),
            )
        }
        Column(
            modifier = Modifier.weight(1f),
            verticalArrangement = Arrangement.spacedBy(Sizes.space4),
        ) {
            CheckLine(
                words = stringResource(R.string.checkbox_me),
                isOn = checkboxMe,
                onChange = { checkboxMe = it },
                modifier = Modifier.heightIn(min = Sizes.space48),
            )
            OptionLine(
                words = stringResource(R.string.radio_a),
                isOn = choice == "radio_a",
                onChange = { choice = "radio_a" },
                modifier = Modifier.heightIn(min = Sizes.space48),
            )
            OptionLine(
                words = stringResource(R.string.radio_b),
                isOn = choice == "radio_b",
                onChange = { choice = "radio_b" },
                modifier = Modifier.heightIn(min = Sizes.space48),
            )
            SwitchLine(
                words = stringResource(R.string.switch_wi_fi),
                isOn = switchWiFi,
                onChange = { switchWiFi = it },
                modifier = Modifier.heightIn(min = Sizes.space48),
            )
            Slider(
                value = slider1,
                onValueChange = { slider1 = it },
                modifier = Modifier
                    .fillMaxWidth()
                    .heightIn(min = Sizes.space48)
                    .named(stringResource(R.string.slider_1)),
            )
            Stepper(
                name = stringResource(R.string.stepper_1),
                value = stepper1,
                onChange = { stepper1 = it },
                modifier = Modifier.heightIn(min = Sizes.space48),
            )
            LinearProgressIndicator(
                progress = { 0.6f },
                modifier = Modifier.fillMaxWidth().named(stringResource(R.string.progress_1)),
                color = Palette.accent,
            )
            CircularProgressIndicator(
                modifier = Modifier
                    .width(Sizes.space40)
                    .height(Sizes.space40)
                    .named(stringResource(R.string.progress_2)),
                color = Palette.accent,
            )
        }
    }
}

@OptIn(ExperimentalLayoutApi::class, ExperimentalMaterial3Api::class)
@Composable
private fun SegmentedSection() {
    var segmentedDay by rememberSaveable { mutableIntStateOf(1) }

    SingleChoiceSegmentedButtonRow {
        SegmentedButton(
            selected = segmentedDay == 0,
            onClick = { segmentedDay = 0 },
            shape = SegmentedButtonDefaults.itemShape(index = 0, count = 2),
        ) {
            Text(stringResource(R.string.tab_day))
        }
        SegmentedButton(
            selected = segmentedDay == 1,
            onClick = { segmentedDay = 1 },
            shape = SegmentedButtonDefaults.itemShape(index = 1, count = 2),
        ) {
            Text(stringResource(R.string.tab_week))
        }
    }
}

@Composable
private fun AlertSection() {
    Column(
        modifier = Modifier
            .fillMaxWidth()
            .background(Palette.inkDangerSoft, RoundedCornerShape(Sizes.radius8))
            .border(BorderStroke(Sizes.space1, Palette.inkDanger), RoundedCornerShape(Sizes.radius8))
            .padding(horizontal = Sizes.space16, vertical = Sizes.space12),
        verticalArrangement = Arrangement.spacedBy(Sizes.space8),
    ) {
        Text(
            text = stringResource(R.string.paragraph_no_connection),
            modifier = Modifier.fillMaxWidth(),
            fontSize = Sizes.text16,
        )
    }
}

@Composable
private fun ListSection() {
    var switch2 by rememberSaveable { mutableStateOf(false) }

    Column(modifier = Modifier.fillMaxWidth()) {
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
                text = stringResource(R.string.label_privacy),
                modifier = Modifier.weight(1f),
                fontSize = Sizes.text16,
            )
            SwitchLine(
                words = stringResource(R.string.label_privacy),
                hasWords = false,
                isOn = switch2,
                onChange = { switch2 = it },
                modifier = Modifier.heightIn(min = Sizes.space48),
            )
        }
        ElevatedCard(
            modifier = Modifier.fillMaxWidth(),
            shape = RoundedCornerShape(Sizes.radius12),
            colors = CardDefaults.cardColors(containerColor = Palette.surface),
        ) {
            Column(
                modifier = Modifier.padding(Sizes.space16),
                verticalArrangement = Arrangement.spacedBy(Sizes.space8),
            ) {
                Text(
                    text = stringResource(R.string.paragraph_in_a_list),
                    modifier = Modifier.fillMaxWidth(),
                    fontSize = Sizes.text16,
                )
            }
        }
    }
}

@Composable
private fun TableSection() {
    Column(
        modifier = Modifier.fillMaxWidth(),
        verticalArrangement = Arrangement.spacedBy(Sizes.space8),
    ) {
        Row(modifier = Modifier.fillMaxWidth(), horizontalArrangement = Arrangement.spacedBy(Sizes.space12)) {
            Box(modifier = Modifier.weight(1f)) {
                Text(
                    text = stringResource(R.string.paragraph_name),
                    fontSize = Sizes.text16,
                    fontWeight = FontWeight(600),
                )
            }
            Box(modifier = Modifier.weight(1f)) {
                Text(
                    text = stringResource(R.string.paragraph_price),
                    fontSize = Sizes.text16,
                    fontWeight = FontWeight(600),
                )
            }
        }
        HorizontalDivider(color = Palette.line)
        Row(modifier = Modifier.fillMaxWidth(), horizontalArrangement = Arrangement.spacedBy(Sizes.space12)) {
            Box(modifier = Modifier.weight(1f)) {
                Text(text = stringResource(R.string.paragraph_hat), fontSize = Sizes.text16)
            }
            Box(modifier = Modifier.weight(1f)) {
                Text(text = stringResource(R.string.paragraph_19), fontSize = Sizes.text16)
            }
        }
        HorizontalDivider(color = Palette.line)
    }
}

@Composable
private fun DisclosureSection() {
    var disclosureMore by rememberSaveable { mutableStateOf(false) }

    Disclosure(
        title = stringResource(R.string.disclosure_more),
        isOpen = disclosureMore,
        onToggle = { disclosureMore = !disclosureMore },
        modifier = Modifier.fillMaxWidth(),
    ) {
        Text(
            text = stringResource(R.string.paragraph_hidden_until_opened),
            modifier = Modifier.fillMaxWidth(),
            fontSize = Sizes.text16,
        )
    }
}

@Composable
private fun CarouselSection() {
    Row(
        modifier = Modifier.fillMaxWidth().horizontalScroll(rememberScrollState()),
        horizontalArrangement = Arrangement.spacedBy(Sizes.space16),
    ) {
        Placeholder(
            icon = R.drawable.ic_image,
            name = stringResource(R.string.image_1),
            modifier = Modifier.fillMaxHeight().background(Palette.raised),
        )
        Placeholder(
            icon = R.drawable.ic_music,
            name = stringResource(R.string.image_2),
            modifier = Modifier.fillMaxHeight().background(Palette.raised),
        )
    }
}

@Composable
private fun OverlaySection() {
    Box(
        modifier = Modifier
            .fillMaxWidth()
            .height(Sizes.space160)
            .background(Palette.overlayBackground),
    ) {
        Text(
            text = stringResource(R.string.heading_hero),
            modifier = Modifier
                .align(Alignment.Center)
                .fillMaxWidth()
                .semantics { heading() },
            color = Palette.headingText2,
            fontSize = Sizes.text20,
            fontWeight = FontWeight(600),
        )
        FloatingActionButton(
            onClick = {},
            modifier = Modifier
                .align(Alignment.TopStart)
                .widthIn(min = Sizes.space56)
                .heightIn(min = Sizes.space56),
            shape = RoundedCornerShape(Sizes.radius16),
            containerColor = Palette.accent,
            contentColor = Palette.accentInk,
        ) {
            Icon(
                painter = painterResource(R.drawable.ic_add),
                contentDescription = stringResource(R.string.fab_add),
            )
        }
    }
}

@OptIn(ExperimentalLayoutApi::class, ExperimentalMaterial3Api::class)
@Composable
private fun CalendarSection() {
    DatePicker(
        state = rememberDatePickerState(),
        title = { Text(stringResource(R.string.calendar_march)) },
        showModeToggle = false,
    )
}

@Composable
private fun FooterSection() {
    Column(
        modifier = Modifier.fillMaxWidth().padding(horizontal = Sizes.space16, vertical = Sizes.space24),
        verticalArrangement = Arrangement.spacedBy(Sizes.space16),
    ) {
        TextButton(onClick = {}, contentPadding = PaddingValues(Sizes.space0)) {
            Text(
                text = stringResource(R.string.link_terms),
                color = Palette.accent,
                fontSize = Sizes.text16,
            )
        }
    }
}

@Composable
private fun TabBarSection() {
    var tabBarHome by rememberSaveable { mutableIntStateOf(0) }

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
                Icon(
                    painter = painterResource(R.drawable.ic_mail),
                    contentDescription = null,
                )
            },
            label = { Text(stringResource(R.string.tab_mail)) },
        )
    }
}

@Composable
private fun DrawerSection() {
    Column(
        modifier = Modifier
            .width(Sizes.space240)
            .background(Palette.surface)
            .padding(Sizes.space12),
        verticalArrangement = Arrangement.spacedBy(Sizes.space4),
    ) {
        TextButton(
            onClick = {},
            shape = RoundedCornerShape(Sizes.radius8),
            colors = ButtonDefaults.textButtonColors(containerColor = Palette.accentSoft, contentColor = Palette.accent),
            contentPadding = PaddingValues(horizontal = Sizes.space12, vertical = Sizes.space6),
        ) {
            Icon(
                painter = painterResource(R.drawable.ic_mail),
                contentDescription = null,
            )
            Text(
                text = stringResource(R.string.nav_item_inbox),
                fontSize = Sizes.text16,
                fontWeight = FontWeight(600),
            )
        }
    }
}

@Composable
private fun DialogSection() {
    var dialogSure by rememberSaveable { mutableStateOf(true) }

    if (dialogSure) {
        AlertDialog(
            onDismissRequest = { dialogSure = false },
            confirmButton = {},
            title = { Text(stringResource(R.string.dialog_sure)) },
            text = {
                Column(verticalArrangement = Arrangement.spacedBy(Sizes.space16)) {
                    Text(
                        text = stringResource(R.string.paragraph_it_cannot_be_undone),
                        modifier = Modifier.fillMaxWidth(),
                        fontSize = Sizes.text16,
                    )
                    Button(
                        onClick = {},
                        modifier = Modifier.heightIn(min = Sizes.space40),
                        shape = RoundedCornerShape(Sizes.radius8),
                        colors = ButtonDefaults.buttonColors(containerColor = Palette.danger, contentColor = Palette.dangerInk),
                        contentPadding = PaddingValues(horizontal = Sizes.space16, vertical = Sizes.space6),
                    ) {
                        Text(
                            text = stringResource(R.string.button_delete),
                            fontSize = Sizes.text16,
                            fontWeight = FontWeight(500),
                        )
                    }
                }
            },
            containerColor = Palette.surface,
        )
    }
}
