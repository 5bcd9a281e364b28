import { useState } from "react";
import { Icon } from "../Icon";

export function Section() {
  const [chipOn, setChipOn] = useState(true);

  return (
    <section
      id="section_words"
      className="section section-words"
      aria-labelledby="section_words-title"
    >
      <h2 className="heading" id="section_words-title">Words</h2>
      <h2 id="heading_large" className="heading is-large">Large</h2>
      <p id="paragraph_over" className="paragraph is-overline">OVER</p>
      <p id="paragraph_body" className="paragraph">Body</p>
      <p id="paragraph_code" className="paragraph is-code">code()</p>
      <a id="link_a_link" className="link" href="#content">A link</a>
      <span id="badge_12" className="badge">12</span>
      <label className="chip is-filter is-selected"><input
        id="chip_on"
        className="unseen"
        type="checkbox"
        checked={chipOn}
        onChange={(event) => setChipOn(event.target.checked)}
      />On</label>
      <span id="rating_1" className="rating" role="img" aria-label="3 / 5">
        <Icon name="star" className="icon rating-full" />
        <Icon name="star" className="icon rating-full" />
        <Icon name="star" className="icon rating-full" />
        <Icon name="star" />
        <Icon name="star" />
      </span>
      <div id="divider_or" className="divider">or</div>
      <Icon name="sun" id="icon_1" />
      <span id="avatar_ak" className="avatar">AK</span>
      <figure id="embed_a_map" className="embed is-map" aria-label="A map">
        <Icon name="map" />
      </figure>
      <div id="page_indicator_1" className="page-indicator" role="img" aria-label="2 / 3">
        <span className="dot" />
        <span className="dot here" />
        <span className="dot" />
      </div>
      <nav id="nav_home" className="nav is-breadcrumb" aria-label="Breadcrumb">
        <ol>
          <li><a id="nav_item_home" className="nav-item" href="#content">Home</a></li>
          <li>
            <a id="nav_item_shoes" className="nav-item is-selected" href="#content" aria-current="page">Shoes</a>
          </li>
        </ol>
      </nav>
    </section>
  );
}
