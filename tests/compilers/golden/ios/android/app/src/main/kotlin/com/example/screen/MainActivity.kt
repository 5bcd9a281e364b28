package com.example.screen

import android.app.Activity
import android.os.Bundle

/** Shows the screen of res/layout/activity_main.xml. */
class MainActivity : Activity() {
    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        setContentView(R.layout.activity_main)
    }
}
