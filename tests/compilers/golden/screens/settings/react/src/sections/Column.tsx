import { useState } from "react";
import type { SettingItemProps } from "../components/SettingItem";
import { Icon } from "../Icon";
import { SettingItem } from "../components/SettingItem";

const settingItems: SettingItemProps[] = [
  {
    id: "list_item_allow_notifications",
    icon: "notifications",
    switchId: "switch_1",
    label: "Allow notifications",
    isChecked: true,
  },
  {
    id: "list_item_weekly_summary_by_e",
    icon: "mail",
    switchId: "switch_2",
    label: "Weekly summary by e-mail",
  },
];

export function Column() {
  const [slider1, setSlider1] = useState(0.6);
  const [choice, setChoice] = useState("tab_automatic");
  const [disclosureAboutThisApp, setDisclosureAboutThisApp] = useState(false);

  return (
    <div id="column_rm" className="column column-rm">
      <article id="card_rm" className="card is-filled">
        <div id="row_rm" className="row row-rm">
          <span id="avatar_rm" className="avatar is-large">RM</span>
          <div id="column_rosa_marin" className="column column-rosa-marin">
            <h2 id="heading_rosa_marin" className="heading">Rosa Marin</h2>
            <p id="paragraph_rosa_example_org" className="paragraph is-caption">
              <a href="mailto:rosa@example.org">rosa@example.org</a>
            </p>
          </div>
          <button type="button" id="button_edit" className="button is-tonal is-primary">Edit</button>
        </div>
      </article>
      <div id="column_notifications" className="column column-notifications">
        <h2 id="heading_notifications" className="heading is-small">Notifications</h2>
        <ul id="list_allow_notifications" className="list is-inset">
          {settingItems.map((settingItem) => (
            <SettingItem key={settingItem.id} {...settingItem} />
          ))}
          <li id="list_item_volume" className="list-item">
            <Icon name="volume" id="icon_3" />
            <label id="label_volume" htmlFor="slider_1" className="label">Volume</label>
            <input
              id="slider_1"
              className="slider"
              type="range"
              min="0"
              max="1"
              step="any"
              value={slider1}
              onChange={(event) => setSlider1(event.target.valueAsNumber)}
            />
          </li>
        </ul>
      </div>
      <div id="column_appearance" className="column column-notifications">
        <h2 id="heading_appearance" className="heading is-small">Appearance</h2>
        <div
          id="segmented_light"
          className="segmented segmented-light"
          role="radiogroup"
          aria-label="Sections"
        >
          <label className="tab">
            <input
              id="tab_light"
              className="unseen"
              type="radio"
              name="segmented_light"
              checked={choice === "tab_light"}
              onChange={() => setChoice("tab_light")}
            />
            <span>Light</span>
          </label>
          <label className="tab">
            <input
              id="tab_dark"
              className="unseen"
              type="radio"
              name="segmented_light"
              checked={choice === "tab_dark"}
              onChange={() => setChoice("tab_dark")}
            />
            <span>Dark</span>
          </label>
          <label className="tab is-selected">
            <input
              id="tab_automatic"
              className="unseen"
              type="radio"
              name="segmented_light"
              checked={choice === "tab_automatic"}
              onChange={() => setChoice("tab_automatic")}
            />
            <span>Automatic</span>
          </label>
        </div>
      </div>
      <div id="column_account" className="column column-notifications">
        <h2 id="heading_account" className="heading is-small">Account</h2>
        <ul id="list_privacy_and_safety" className="list is-inset">
          <li id="list_item_privacy_and_safety" className="list-item is-nav">
            <Icon name="lock" id="icon_4" />
            <span id="label_privacy_and_safety" className="label">Privacy and safety</span>
            <Icon name="forward" className="chevron icon" />
          </li>
          <li id="list_item_language" className="list-item is-nav">
            <Icon name="globe" id="icon_5" />
            <span id="label_language" className="label">Language</span>
            <p id="paragraph_english" className="paragraph is-caption">English</p>
            <Icon name="forward" className="chevron icon" />
          </li>
          <li id="list_item_storage" className="list-item is-nav">
            <Icon name="cloud" id="icon_6" />
            <span id="label_storage" className="label">Storage</span>
            <progress
              id="progress_storage_used"
              className="progress"
              aria-label="Storage used"
              value="0.72"
            />
            <Icon name="forward" className="chevron icon" />
          </li>
        </ul>
      </div>
      <details
        id="disclosure_about_this_app"
        className="disclosure"
        open={disclosureAboutThisApp}
        onToggle={(event) => setDisclosureAboutThisApp(event.currentTarget.open)}
      >
        <summary>About this app</summary>
        <div className="disclosure-inside">
          <p id="paragraph_version_4_2_released" className="paragraph">Version 4.2, released in November 2026.</p>
          <p id="link_licences_of_the_software" className="link">
            <a href="#content">Licences of the software that it is built with</a>
          </p>
        </div>
      </details>
      <button type="button" id="button_sign_out" className="button is-text is-danger"><Icon name="exit" />Sign out</button>
    </div>
  );
}
