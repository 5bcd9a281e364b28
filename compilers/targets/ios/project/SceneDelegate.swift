import UIKit

/// The scene's storyboard is named in Info.plist; UIKit loads it into the window.
final class SceneDelegate: UIResponder, UIWindowSceneDelegate {
    var window: UIWindow?
}
