const words = (text: string) => new Set(text.split(/\s+/u).filter((word) => word !== ''));

/** Elements that a picture is drawn with (SVG 2); none of them acts, or reaches out of the file. */
export const SVG_ELEMENTS = words(`
  svg g defs symbol use switch title desc style image
  path rect circle ellipse line polyline polygon
  text tspan textPath
  linearGradient radialGradient stop pattern clipPath mask marker
  filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
  feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
  feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting
  feSpotLight feTile feTurbulence
`);

/** What is taken out without a word, because no picture shows it: editors' notes and licences. */
export const SVG_SILENT = words('metadata view cursor');

/** Attributes of those elements; handlers of events and animation are not among them. */
export const SVG_ATTRIBUTES = words(`
  id class style lang xml:lang xml:space role tabindex transform
  xmlns xmlns:xlink version viewBox preserveAspectRatio width height x y x1 y1 x2 y2 z
  cx cy r rx ry fx fy fr d points pathLength offset dx dy rotate textLength lengthAdjust
  startOffset method spacing side href xlink:href requiredFeatures systemLanguage
  gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform
  clipPathUnits maskUnits maskContentUnits mask-type
  markerUnits markerWidth markerHeight refX refY orient
  filterUnits primitiveUnits filterRes in in2 result type values mode operator k1 k2 k3 k4 order
  kernelMatrix divisor bias targetX targetY edgeMode preserveAlpha kernelUnitLength
  surfaceScale diffuseConstant specularConstant specularExponent limitingConeAngle
  lighting-color azimuth elevation pointsAtX pointsAtY pointsAtZ scale xChannelSelector
  yChannelSelector stdDeviation radius baseFrequency numOctaves seed stitchTiles
  tableValues slope intercept amplitude exponent
  fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin
  stroke-miterlimit stroke-dasharray stroke-dashoffset color opacity display visibility overflow
  clip clip-path clip-rule mask filter flood-color flood-opacity stop-color stop-opacity
  color-interpolation color-interpolation-filters color-rendering image-rendering shape-rendering
  text-rendering paint-order vector-effect mix-blend-mode isolation enable-background
  marker marker-start marker-mid marker-end transform-origin pointer-events
  font font-family font-size font-size-adjust font-style font-variant font-weight font-stretch
  text-anchor text-decoration dominant-baseline alignment-baseline baseline-shift letter-spacing
  word-spacing kerning writing-mode direction unicode-bidi glyph-orientation-vertical
  glyph-orientation-horizontal white-space text-align line-height inline-size
`);
