import { useState } from "react";

export function Row() {
  const [input1, setInput1] = useState("");
  const [textarea1, setTextarea1] = useState("");
  const [selectM, setSelectM] = useState("M");
  const [inputX, setInputX] = useState("x");
  const [checkboxMe, setCheckboxMe] = useState(false);
  const [choice, setChoice] = useState("radio_a");
  const [switchWiFi, setSwitchWiFi] = useState(false);
  const [slider1, setSlider1] = useState(0.3);
  const [stepper1, setStepper1] = useState("0");

  return (
    <div id="row_name" className="row row-name">
      <div id="column_name" className="column column-name">
        <label id="label_name" htmlFor="input_1" className="label">Name</label>
        <input
          id="input_1"
          className="input"
          type="text"
          autoComplete="name"
          value={input1}
          onChange={(event) => setInput1(event.target.value)}
        />
        <textarea
          id="textarea_1"
          className="textarea"
          rows={3}
          aria-label="Text area 1"
          value={textarea1}
          onChange={(event) => setTextarea1(event.target.value)}
        />
        <select
          id="select_m"
          className="select"
          aria-label="M"
          value={selectM}
          onChange={(event) => setSelectM(event.target.value)}
        >
          <option>M</option>
          <option>S</option>
        </select>
        <div className="hinted">
          <input
            id="input_x"
            className="input is-error"
            type="text"
            aria-label="x"
            aria-describedby="input_x-hint"
            aria-invalid="true"
            value={inputX}
            onChange={(event) => setInputX(event.target.value)}
          />
          <p className="hint" id="input_x-hint">Short</p>
        </div>
      </div>
      <div id="column_me" className="column column-me">
        <label className="choice">
          <input
            id="checkbox_me"
            className="checkbox"
            type="checkbox"
            checked={checkboxMe}
            onChange={(event) => setCheckboxMe(event.target.checked)}
          />
          <span>Me</span>
        </label>
        <label className="choice">
          <input
            id="radio_a"
            className="radio is-checked"
            type="radio"
            name="group-4.1"
            checked={choice === "radio_a"}
            onChange={() => setChoice("radio_a")}
          />
          <span>A</span>
        </label>
        <label className="choice">
          <input
            id="radio_b"
            className="radio"
            type="radio"
            name="group-4.1"
            checked={choice === "radio_b"}
            onChange={() => setChoice("radio_b")}
          />
          <span>B</span>
        </label>
        <label className="choice">
          <input
            id="switch_wi_fi"
            className="switch"
            type="checkbox"
            role="switch"
            checked={switchWiFi}
            onChange={(event) => setSwitchWiFi(event.target.checked)}
          />
          <span>Wi-Fi</span>
        </label>
        <input
          id="slider_1"
          className="slider"
          type="range"
          min="0"
          max="1"
          step="any"
          aria-label="Slider 1"
          value={slider1}
          onChange={(event) => setSlider1(event.target.valueAsNumber)}
        />
        <input
          id="stepper_1"
          className="stepper"
          type="number"
          aria-label="Stepper 1"
          value={stepper1}
          onChange={(event) => setStepper1(event.target.value)}
        />
        <progress id="progress_1" className="progress" aria-label="Progress 1" value="0.6" />
        <svg
          id="progress_2"
          className="progress is-circular"
          viewBox="0 0 40 40"
          role="img"
          aria-label="Progress 2"
        >
          <circle cx="20" cy="20" r="17" opacity="0.2" />
          <circle cx="20" cy="20" r="17" strokeDasharray="26.7 106.8" transform="rotate(-90 20 20)" />
        </svg>
      </div>
    </div>
  );
}
