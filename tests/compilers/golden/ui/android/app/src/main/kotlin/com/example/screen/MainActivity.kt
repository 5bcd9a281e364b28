package com.example.screen

import android.app.Activity
import android.os.Bundle
import android.view.View
import android.widget.CalendarView
import android.widget.TextView
import java.util.Calendar

/** Shows the screen of res/layout/activity_main.xml. */
class MainActivity : Activity() {
    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        setContentView(R.layout.activity_main)
        letOpen(R.id.disclosure_more__button, R.id.disclosure_more__inside)
        letCount(R.id.stepper_1__less, R.id.stepper_1__number, R.id.stepper_1__more)
        showDay(R.id.calendar_march, 14)
    }

    private fun letOpen(button: Int, inside: Int) {
        val content = findViewById<View>(inside)
        findViewById<View>(button).setOnClickListener {
            content.visibility = if (content.visibility == View.GONE) View.VISIBLE else View.GONE
        }
    }

    private fun letCount(less: Int, number: Int, more: Int) {
        val shown = findViewById<TextView>(number)
        fun add(step: Int) {
            val count = shown.text.toString().toIntOrNull() ?: 0
            shown.text = maxOf(count + step, 0).toString()
        }
        findViewById<TextView>(less).setOnClickListener { add(-1) }
        findViewById<TextView>(more).setOnClickListener { add(1) }
    }

    /** Shows a day of this month. */
    private fun showDay(id: Int, day: Int) {
        val month = Calendar.getInstance()
        month.set(Calendar.DAY_OF_MONTH, minOf(day, month.getActualMaximum(Calendar.DAY_OF_MONTH)))
        findViewById<CalendarView>(id).date = month.timeInMillis
    }
}
