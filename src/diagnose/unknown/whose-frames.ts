/** Tells whose code a failure comes from, by the frames of its stack trace. */
import type { StackFrame, Throwable } from '../../model/throwable.ts';

/** The frames to ask with, as `<class>.<method>`; each absent where the trace shows none. */
export interface WhoseFrames {
  /** The topmost frame of a class of Liferay that is more than what runs steps and statements. */
  readonly liferay?: string;
  /** The topmost frame of somebody else's class, where no class of Liferay called it. */
  readonly other?: string;
}

/** Classes of the JDK, of drivers and pools, of servers and of frameworks. */
const OF_LIBRARIES =
  /^(?:javax?|jakarta|jdk|sun|com\.sun|com\.mysql|org\.mariadb|org\.postgresql|oracle|com\.microsoft|com\.ibm|com\.sybase|net\.sourceforge|org\.hsqldb|com\.zaxxer|com\.mchange|org\.apache|org\.hibernate|org\.springframework|org\.aopalliance|org\.eclipse|org\.osgi|org\.jboss|org\.wildfly|weblogic|com\.p6spy|net\.bytebuddy)\.|\$Proxy\d|\$\$/;
/** What runs steps and statements: the same frames stand in every trace. */
const OF_KERNEL =
  /^com\.liferay\.(?:portal\.(?:kernel|dao|spring|tools|events|util|bootstrap)|portal\.upgrade\.(?:internal|registry|release|util)|petra)\.|^com\.liferay\.portal\.upgrade\.PortalUpgradeProcess$|\.UpgradeProcess_\d/;

/** Looks at the deepest cause first. */
export function whoseFrames({ chain }: Throwable): WhoseFrames {
  const frames = chain
    .toReversed()
    .flatMap((link) => link.frames)
    .filter(({ className }) => !OF_LIBRARIES.test(className) && !OF_KERNEL.test(className));
  const liferay = frames.find(isOfLiferay);
  const other = frames.find((frame) => !isOfLiferay(frame));
  const isCalled = liferay !== undefined && other !== undefined && frames.indexOf(other) < frames.indexOf(liferay);
  return {
    ...(liferay !== undefined && { liferay: nameOf(liferay) }),
    ...(other !== undefined && !isCalled && { other: nameOf(other) }),
  };
}

function isOfLiferay({ className }: StackFrame): boolean {
  return className.startsWith('com.liferay.');
}

function nameOf({ className, method }: StackFrame): string {
  return `${className}.${method}`;
}
