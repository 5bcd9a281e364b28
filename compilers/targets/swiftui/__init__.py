"""The target swiftui: an app with SwiftUI."""
