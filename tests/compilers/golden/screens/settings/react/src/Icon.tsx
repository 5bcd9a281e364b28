const PATHS = {
  "back": "M19 12H5M10.5 6.5 5 12l5.5 5.5",
  "chat": "M4.5 5h15v11h-8.3L7 19.5V16H4.5z",
  "cloud": "M7.4 18.4a3.9 3.9 0 0 1-.3-7.8 5.2 5.2 0 0 1 10-.6 4.2 4.2 0 0 1-.5 8.4z",
  "exit": "M13.5 4.5h-8v15h8M10 12h10M16.2 8.2 20 12l-3.8 3.8",
  "forward": "M5 12h14M13.5 6.5 19 12l-5.5 5.5",
  "globe": "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM4 12h16M12 4c2.4 2.3 3.5 5 3.5 8s-1.1 5.7-3.5 8c-2.4-2.3-3.5-5-3.5-8s1.1-5.7 3.5-8z",
  "home": "M4 11.2 12 4.5l8 6.7M6.2 9.6V19a.8.8 0 0 0 .8.8h3.6v-5.2h2.8v5.2H17a.8.8 0 0 0 .8-.8V9.6",
  "lock": "M5.5 10.5h13v9h-13zM8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5M12 14v2.2",
  "mail": "M4 6h16v12.5H4zM4 7l8 6.2L20 7",
  "notifications": "M6.5 16.5V11a5.5 5.5 0 0 1 11 0v5.5l1.5 1.6H5zM10.2 20.3a2 2 0 0 0 3.6 0M12 3.5v2",
  "search": "M10.8 4.6a6.2 6.2 0 1 0 0 12.4 6.2 6.2 0 0 0 0-12.4zM15.4 15.4l4.4 4.4",
  "settings": "M4.5 7h7M15.5 7h4M13.5 5a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM4.5 17h4M12.5 17h7M10.5 15a2 2 0 1 0 0 4 2 2 0 0 0 0-4z",
  "volume": "M4 9.5v5h3.4l4.6 4V5.5l-4.6 4zM15 9a4.2 4.2 0 0 1 0 6M17.4 6.6a7.6 7.6 0 0 1 0 10.8",
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
