import UIKit

/// Shows the screen of Main.storyboard and answers to what is touched there.
final class ScreenViewController: UIViewController {
    override func viewDidLoad() {
        super.viewDidLoad()
        for view in view.descendants {
            (view as? UITabBar)?.selectMarkedItem()
            (view as? UILabel)?.scaleWithTextSize()
        }
    }

    /// Shows or hides what follows a button in its stack view.
    @IBAction func toggle(_ button: UIButton) {
        guard let stack = button.superview as? UIStackView,
              let index = stack.arrangedSubviews.firstIndex(of: button) else { return }
        for view in stack.arrangedSubviews[(index + 1)...] {
            view.isHidden.toggle()
        }
    }

    /// Of all buttons with the same tag, one is chosen.
    @IBAction func choose(_ button: UIButton) {
        for case let other as UIButton in view.descendants where other.tag == button.tag {
            other.isSelected = other === button
        }
    }

    /// Shows the value of a stepper in the label before it.
    @IBAction func count(_ stepper: UIStepper) {
        let stack = stepper.superview as? UIStackView
        let label = stack?.arrangedSubviews.first as? UILabel
        label?.text = String(Int(stepper.value))
    }
}

extension UIView {
    /// Everything in a view.
    var descendants: [UIView] {
        subviews.flatMap { [$0] + $0.descendants }
    }

    /// Colour of the line around a view; the storyboard sets it by this name.
    @objc var lineColor: UIColor? {
        get { layer.borderColor.map { UIColor(cgColor: $0) } }
        set { layer.borderColor = newValue?.cgColor }
    }
}

extension UITabBar {
    /// The tag of a tab bar is the number of its selected item.
    func selectMarkedItem() {
        guard let items, items.indices.contains(tag) else { return }
        selectedItem = items[tag]
    }
}

extension UILabel {
    /// Lets a font of a fixed size follow the reader's text size.
    func scaleWithTextSize() {
        guard !adjustsFontForContentSizeCategory else { return }
        font = UIFontMetrics.default.scaledFont(for: font)
        adjustsFontForContentSizeCategory = true
    }
}
