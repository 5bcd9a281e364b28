const PATHS = {
  "cart": "M3.5 5h2.6l2.2 10h9.4l2-7.2H6.8M9.4 18.2a1.1 1.1 0 1 0 0 2.2 1.1 1.1 0 0 0 0-2.2zM16.4 18.2a1.1 1.1 0 1 0 0 2.2 1.1 1.1 0 0 0 0-2.2z",
  "chart": "M5 4.5v15h15M9 16v-4M13 16V8.5M17 16v-6",
  "dashboard": "M4.5 4.5h6v8h-6zM13.5 4.5h6v4.5h-6zM4.5 15.5h6v4h-6zM13.5 12h6v7.5h-6z",
  "notifications": "M6.5 16.5V11a5.5 5.5 0 0 1 11 0v5.5l1.5 1.6H5zM10.2 20.3a2 2 0 0 0 3.6 0M12 3.5v2",
  "people": "M9 5.2a3.1 3.1 0 1 0 0 6.2 3.1 3.1 0 0 0 0-6.2zM3 18.8c.4-3 2.8-4.5 6-4.5s5.6 1.5 6 4.5M15.5 5.4a3 3 0 0 1 0 5.8M17.2 14.6c2.2.5 3.5 1.9 3.8 4.2",
  "search": "M10.8 4.6a6.2 6.2 0 1 0 0 12.4 6.2 6.2 0 0 0 0-12.4zM15.4 15.4l4.4 4.4",
  "settings": "M4.5 7h7M15.5 7h4M13.5 5a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM4.5 17h4M12.5 17h7M10.5 15a2 2 0 1 0 0 4 2 2 0 0 0 0-4z",
  "warning": "M12 4.5 20.5 19h-17zM12 10v4.2M12 16.6h.01",
};

export type IconName = keyof typeof PATHS;

type IconProps = {
  name: IconName;
  className?: string;
  id?: string;
  /** What is read out; without it the icon is not. */
  label?: string;
};

/** A line icon on a grid of 24, drawn for this project. */
export function Icon({ name, className = "icon", id, label }: IconProps) {
  return (
    <svg
      id={id}
      className={className}
      viewBox="0 0 24 24"
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
