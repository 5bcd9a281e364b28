import { useState } from "react";
import { Icon } from "../Icon";
import type { IconName } from "../Icon";

export type SettingItemProps = {
  id: string;
  icon: IconName;
  switchId: string;
  label: string;
  isChecked?: boolean;
};

export function SettingItem({
  id,
  icon,
  switchId,
  label,
  isChecked = false,
}: SettingItemProps) {
  const [switchState, setSwitchState] = useState(isChecked);

  return (
    <li id={id} className="list-item">
      <Icon name={icon} />
      <label htmlFor={switchId} className="label">{label}</label>
      <input
        id={switchId}
        className={isChecked ? "switch is-checked" : "switch"}
        type="checkbox"
        role="switch"
        checked={switchState}
        onChange={(event) => setSwitchState(event.target.checked)}
      />
    </li>
  );
}
