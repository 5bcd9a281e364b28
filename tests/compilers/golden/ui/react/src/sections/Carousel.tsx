import placeholder from "../assets/placeholder.svg";
import { Icon } from "../Icon";

export function Carousel() {
  return (
    <div
      id="carousel_1"
      className="carousel"
      role="group"
      aria-roledescription="carousel"
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must take the focus
      tabIndex={0}
      aria-label="Carousel"
    >
      <img id="image_1" className="image" src={placeholder} alt="Image 1" />
      <span id="image_2" className="image" role="img" aria-label="Image 2">
        <Icon name="music" />
      </span>
    </div>
  );
}
