const PATHS = {
  add: "M12 5.5v13M5.5 12h13",
  contact: "M12 4.6a3.6 3.6 0 1 0 0 7.2 3.6 3.6 0 0 0 0-7.2zM4.8 19.6c.5-3.4 3.4-5 7.2-5s6.7 1.6 7.2 5",
  download: "M12 4.5v10.2M7.8 10.8 12 15l4.2-4.2M4.8 15.5v3.2a.8.8 0 0 0 .8.8h12.8a.8.8 0 0 0 .8-.8v-3.2",
  more: "M5.5 12h.01M12 12h.01M18.5 12h.01",
  search: "M10.8 4.6a6.2 6.2 0 1 0 0 12.4 6.2 6.2 0 0 0 0-12.4zM15.4 15.4l4.4 4.4",
};

/** A line icon on a grid of 24, drawn for this project. */
export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg className={`icon icon-${name}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
