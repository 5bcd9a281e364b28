import { Icon } from "../Icon";

export function AppBar() {
  return (
    <header id="app_bar_everything" className="app-bar">
      <button type="button" id="icon_button_menu" className="icon-button" aria-label="Menu">
        <Icon name="menu" />
      </button>
      <h1 className="app-bar-title">Everything</h1>
      <button type="button" id="icon_button_mail" className="icon-button" aria-label="Mail 3">
        <span className="counted">
          <Icon name="mail" />
          <span className="count">3</span>
        </span>
      </button>
    </header>
  );
}
