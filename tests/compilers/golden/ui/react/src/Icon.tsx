const PATHS = {
  "add": "M12 5.5v13M5.5 12h13",
  "home": "M4 11.2 12 4.5l8 6.7M6.2 9.6V19a.8.8 0 0 0 .8.8h3.6v-5.2h2.8v5.2H17a.8.8 0 0 0 .8-.8V9.6",
  "lock": "M5.5 10.5h13v9h-13zM8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5M12 14v2.2",
  "mail": "M4 6h16v12.5H4zM4 7l8 6.2L20 7",
  "map": "M4 6.5l5.3-2 5.4 2 5.3-2v13l-5.3 2-5.4-2-5.3 2zM9.3 4.5v13M14.7 6.5v13",
  "menu": "M4.5 7h15M4.5 12h15M4.5 17h15",
  "music": "M9 17.2V5.8L18.5 4v11.2M6.6 14.8a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 0 0 0-4.8zM16.1 12.8a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 0 0 0-4.8z",
  "star": "M12 4l2.4 5.2 5.6.6-4.2 3.8 1.2 5.6-5-2.9-5 2.9 1.2-5.6L4 9.8l5.6-.6z",
  "sun": "M12 8.2a3.8 3.8 0 1 0 0 7.6 3.8 3.8 0 0 0 0-7.6zM12 3v1.8M12 19.2V21M3 12h1.8M19.2 12H21M5.6 5.6l1.3 1.3M17.1 17.1l1.3 1.3M18.4 5.6l-1.3 1.3M6.9 17.1l-1.3 1.3",
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
