import { Icon } from "../Icon";

export function AppBar() {
  return (
    <header id="app_bar_settings" className="app-bar is-small">
      <button type="button" id="icon_button_back" className="icon-button" aria-label="Back">
        <Icon name="back" />
      </button>
      <h1 className="app-bar-title">Settings</h1>
      <button type="button" id="icon_button_search" className="icon-button" aria-label="Search">
        <Icon name="search" />
      </button>
    </header>
  );
}
