export type PersonItemProps = {
  id: string;
  initials: string;
  label: string;
  badgeLook: string;
  badge: string;
};

export function PersonItem({
  id,
  initials,
  label,
  badgeLook,
  badge,
}: PersonItemProps) {
  return (
    <li id={id} className="list-item list-item-lp">
      <span className="avatar is-small">{initials}</span>
      <span className="label">{label}</span>
      <span className={badgeLook}>{badge}</span>
    </li>
  );
}
