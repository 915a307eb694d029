// Judges the contrast of a text only where its colors are new. Axe looks for what lies behind each text
// by comparing all elements at its place, which takes more than all other rules together. Most texts of
// most pages have the colors and the size of one that passed before: a contrast depends on nothing else.
// Where what lies behind is not plain to see from what a text stands in, axe judges as ever. Only what
// passed is remembered, never what axe could not decide.
//
// Given: what passed before, as describe() writes it. Answered: a function that tells what passed now.
passedBefore => {
  const passed = new Set(passedBefore);
  const fresh = new Set();
  const styles = new Map();
  const CLEAR = "rgba(0, 0, 0, 0)";
  const FIELDS = new Set(["input", "select", "textarea", "button"]);
  const OPAQUE = /^rgb\(/;

  function style(element) {
    let known = styles.get(element);
    if (known === undefined) {
      known = read(getComputedStyle(element));
      styles.set(element, known);
    }
    return known;
  }

  function read(computed) {
    return {
      background: computed.backgroundColor,
      painted: computed.backgroundImage !== "none",
      blended: computed.opacity !== "1" || computed.filter !== "none" || computed.mixBlendMode !== "normal",
      lifted: lifted(computed),
    };
  }

  // Whether it may lie over something else than what it stands in.
  function lifted(computed) {
    return computed.position === "absolute" || computed.position === "fixed" || computed.position === "sticky"
      || (computed.position === "relative" && moved(computed))
      || computed.float !== "none" || computed.transform !== "none" || computed.translate !== "none"
      || computed.rotate !== "none" || computed.scale !== "none"
      || !computed.gridArea.startsWith("auto")
      || computed.margin.includes("-");
  }

  function moved(computed) {
    return [computed.top, computed.right, computed.bottom, computed.left].some(side =>
      side !== "auto" && side !== "0px");
  }

  // The words may reach farther than their element.
  function inside(element, ground) {
    const words = document.createRange();
    words.selectNodeContents(element);
    const outer = ground.getBoundingClientRect();
    return [element, words].map(each => each.getBoundingClientRect()).every(inner =>
      inner.width === 0 || (inner.left >= outer.left - 1 && inner.right <= outer.right + 1
        && inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1));
  }

  // The text's colors and size and what lies behind it, or null where that is not plain to see: where
  // something lies over something else, is painted, or shines through.
  function describe(element) {
    if (!(element instanceof HTMLElement)) {
      return null;
    }
    const behind = [];
    let grounded = false;
    for (let at = element; at; at = at.parentElement) {
      const seen = style(at);
      if (seen.blended) {
        return null;
      }
      if (grounded) {
        continue;
      }
      if (seen.painted) {
        return null;
      }
      if (seen.background !== CLEAR) {
        if (!inside(element, at)) {
          return null;
        }
        behind.push(seen.background);
      }
      grounded = OPAQUE.test(seen.background);
      if (!grounded && seen.lifted) {
        return null;
      }
    }
    if (!grounded) {
      return null;
    }
    const own = getComputedStyle(element);
    return [own.color, own.webkitTextFillColor, own.webkitTextStrokeWidth, own.webkitTextStrokeColor,
      own.textShadow, own.fontSize, own.fontWeight, ...behind].join("|");
  }

  // Only what has words of its own is a text: axe finds that out last.
  function hasWords(element) {
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === Node.TEXT_NODE && child.data.trim() !== "") {
        return true;
      }
    }
    return FIELDS.has(element.localName);
  }

  const rule = axe._audit.rules.find(each => each.id === "color-contrast");
  const check = axe._audit.checks["color-contrast"];
  const matches = rule.matches;
  const judge = check.evaluate;
  const described = new Map();
  rule.matches = function (element, ...rest) {
    if (!hasWords(element)) {
      return false;
    }
    const text = describe(element);
    described.set(element, text);
    return !passed.has(text) && matches.call(this, element, ...rest);
  };
  check.evaluate = function (element, ...rest) {
    const verdict = judge.call(this, element, ...rest);
    const text = described.get(element);
    if (verdict === true && text) {
      passed.add(text);
      fresh.add(text);
    }
    return verdict;
  };
  return () => {
    rule.matches = matches;
    check.evaluate = judge;
    return [...fresh];
  };
}
