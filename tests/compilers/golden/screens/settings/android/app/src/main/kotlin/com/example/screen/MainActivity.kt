package com.example.screen

import android.app.Activity
import android.os.Bundle
import android.view.View

/** Shows the screen of res/layout/activity_main.xml. */
class MainActivity : Activity() {
    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        setContentView(R.layout.activity_main)
        letOpen(R.id.disclosure_about_this_app__button, R.id.disclosure_about_this_app__inside)
    }

    private fun letOpen(button: Int, inside: Int) {
        val content = findViewById<View>(inside)
        findViewById<View>(button).setOnClickListener {
            content.visibility = if (content.visibility == View.GONE) View.VISIBLE else View.GONE
        }
    }
}
