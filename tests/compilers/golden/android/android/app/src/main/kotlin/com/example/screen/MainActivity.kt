package com.example.screen

import android.app.Activity
import android.os.Bundle
import android.widget.RadioButton

/** Shows the screen of res/layout/activity_main.xml. */
class MainActivity : Activity() {
    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        setContentView(R.layout.activity_main)
        letOneBeChosen(
            R.id.radio_1,
            R.id.radio_home_e,
        )
    }

    /** Radio buttons of several rows have no RadioGroup around them. */
    private fun letOneBeChosen(vararg ids: Int) {
        val options = ids.map { findViewById<RadioButton>(it) }
        for (option in options) {
            option.setOnClickListener { chosen ->
                options.forEach { it.isChecked = it === chosen }
            }
        }
    }
}
